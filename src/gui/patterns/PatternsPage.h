// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Patterns.h"
#include "gui/shell/Page.h"

class QBoxLayout;
class QComboBox;
class QGridLayout;
class QPushButton;

namespace sharpend {

class Banner;
class FigureCard;
class NamingCard;
class Session;
class TextLabel;

/// What finished Learning Teams show together: themes, improvements, notes, events, replies, look-backs. It counts what was learned, and
/// compares no person, place or facilitator.
class PatternsPage : public Page
{
    Q_OBJECT
public:
    explicit PatternsPage(Session &session, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("patterns"); }
    QList<QWidget *> regions() override;
    QList<ShortcutInfo> shortcuts() const override;
    void arrive() override;
    void settle() override;
    void setAsTables(bool asTables);
    /// Nothing more to wait for.
    bool isSettled() const { return m_reading == 0; }

Q_SIGNALS:
    /// Somebody wants to read what the Learning Team \a teamId released.
    void summaryRequested(const QString &teamId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    void buildCards();
    PatternsChoice choice() const;
    void read();
    void showPicture();
    void arrange();
    void exportPatterns();

    Session &m_session;
    PatternFacts m_facts;
    int m_reading = 0;
    bool m_asTables = false, m_arriving = false;
    int m_columns = 0;
    QWidget *m_contents, *m_head, *m_body;
    QBoxLayout *m_headRow;
    TextLabel *m_sentence, *m_notYet;
    QComboBox *m_period, *m_kind;
    QPushButton *m_tables, *m_export, *m_library;
    QGridLayout *m_grid;
    QList<FigureCard *> m_cards; ///< in the order of PatternFigure
    Banner *m_alone;
    NamingCard *m_naming;
};

} // namespace sharpend
