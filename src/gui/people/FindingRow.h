// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/RoomCheck.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace sharpend {

class CheckLine;
class TextLabel;

/// One finding of the room check with what helps: a way to mend it, and a reason to go past it, written in place.
class FindingRow : public QWidget
{
    Q_OBJECT
public:
    explicit FindingRow(QWidget *parent = nullptr);

    /// Leaves a reason that is being written alone.
    void setFinding(const Finding &finding);
    const Finding &finding() const { return m_finding; }
    /// The last row rounds its lower corners with the card.
    void setLast(bool last);

Q_SIGNALS:
    void fixRequested(const sharpend::Finding &finding);
    /// An empty reason takes the note back.
    void noted(const QString &noteRule, const QString &reason);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openReason(bool open);
    void keep();
    void arrange();

    Finding m_finding;
    bool m_last = false;
    bool m_writing = false;
    CheckLine *m_line;
    TextLabel *m_reason;
    QWidget *m_links, *m_editor;
    QPushButton *m_fixButton, *m_noteButton, *m_takeBackButton, *m_keepButton, *m_cancelButton;
    QLineEdit *m_reasonEdit;
};

} // namespace sharpend
