// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace sharpend {

class TextLabel;
class TypedText;

/// The foot of the page: why this one, and choosing it; or, in the same place, why not now and what happens instead.
class DecisionBar : public QFrame
{
    Q_OBJECT
public:
    explicit DecisionBar(QWidget *parent = nullptr);

    /// Whose sentence is shown; \a anew for another event than before.
    void showCandidate(const QString &letter, const QString &sentence, bool anew);
    void showChosen();
    /// Asks why the event needs a formal response, in place.
    void askFormal();
    void settle();
    QWidget *shownRow() const;

Q_SIGNALS:
    void sentenceTyped(const QString &sentence);
    void chooseRequested(const QString &sentence);
    void laterRequested();
    void asideRequested(const QString &sentence, const QString &otherRoute);
    void formalRequested(const QString &sentence);
    void continueRequested();

private:
    QWidget *buildChoose();
    QWidget *buildAside();
    QWidget *buildChosen();
    void ask(bool formal);
    void backToChoosing();
    void choose();
    void putAside();
    void complain(QLineEdit *field, const QString &sentence);

    QStackedWidget *m_rows;
    TextLabel *m_complaint;
    QLineEdit *m_why = nullptr, *m_whyNot = nullptr;
    TypedText *m_whyTyped = nullptr;
    TextLabel *m_whyNotLabel = nullptr;
    QComboBox *m_route = nullptr;
    QPushButton *m_aside = nullptr, *m_choose = nullptr, *m_put = nullptr;
    bool m_formal = false;
};

} // namespace sharpend
