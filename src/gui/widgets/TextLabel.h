// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"

#include <QLabel>

namespace sharpend {

/// Every text of every form: plain text in a type role and a token colour, with the role's exact line height. Forms
/// promote QLabel to it and set type and token; wrapping is QLabel's own wordWrap. Text set here is never read as HTML.
class TextLabel : public QLabel
{
    Q_OBJECT
    /// A word of Type: "body" (the default), "meta", "supporting", "section", "pageTitle", …
    Q_PROPERTY(QString type READ typeWord WRITE setType)
    /// A word of Token: "ink" (the default), "ink2", "accent", "caution-ink", …
    Q_PROPERTY(QString token READ tokenWord WRITE setToken)
    /// 400, 500 or 600; 0 is the type's own.
    Q_PROPERTY(int weight READ weight WRITE setWeight)
    /// Ends in "…" where there is no room, instead of asking for it: on its one line, or where it wraps on its second.
    Q_PROPERTY(bool elide READ elides WRITE setElide)
    /// Digits on a fixed advance, for times and counts on one line.
    Q_PROPERTY(bool tabular READ isTabular WRITE setTabular)
public:
    explicit TextLabel(QWidget *parent = nullptr);
    explicit TextLabel(const QString &text, Type type = Type::Body, Token token = Token::Ink,
                       QWidget *parent = nullptr);

    Type type() const { return m_type; }
    void setType(Type type);
    Token token() const { return m_token; }
    void setToken(Token token);
    int weight() const { return m_weight; }
    void setWeight(int weight);
    bool elides() const { return m_elide; }
    void setElide(bool elide);
    bool isTabular() const { return m_tabular; }
    void setTabular(bool tabular);

    QString typeWord() const { return wordOf(m_type); }
    void setType(const QString &word);
    QString tokenWord() const { return wordOf(m_token); }
    void setToken(const QString &word);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    QString shownText() const;
    QSize around(qreal width, int height) const;

    Type m_type = Type::Body;
    Token m_token = Token::Ink;
    int m_weight = 0;
    bool m_elide = false;
    bool m_tabular = false;
};

} // namespace sharpend
