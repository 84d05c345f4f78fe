// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace sharpend {

/// Keeps a field and what is stored in step: typing is saved after a short pause and when the field is left; what others
/// write is shown, but never over a field that is being typed in.
class SavedField : public QObject
{
    Q_OBJECT
public:
    using Save = std::function<void(const QString &text)>;

    SavedField(QPlainTextEdit *edit, Save save);
    SavedField(QLineEdit *edit, Save save);

    /// What is stored now.
    void offer(const QString &text);
    /// Saves what has been typed and not saved yet.
    void settle();
    bool isTypedIn() const;
    /// What the field said when the typing began that is being saved: what others write meanwhile is not in it.
    QString from() const { return m_from; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void start(QWidget *edit);
    void typed();
    void showStored();
    QString text() const;

    QPlainTextEdit *m_area = nullptr;
    QLineEdit *m_line = nullptr;
    Save m_save;
    QTimer m_pause;
    QString m_stored;
    QString m_known, m_from; ///< what was shown or saved last; what it was when the typing began
    bool m_dirty = false;
    bool m_offering = false;
};

} // namespace sharpend
