// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QSpinBox;

namespace sharpend {

/// The two marks of the timer, in minutes.
class MarksEdit : public QWidget
{
    Q_OBJECT
public:
    explicit MarksEdit(QWidget *parent = nullptr);

    void setMarks(const QList<int> &marks);
    QList<int> marks() const;

Q_SIGNALS:
    void edited(const QList<int> &marks);

private:
    QSpinBox *m_first, *m_second;
    QList<int> m_more; ///< an organisation may have written further ones into its file
};

} // namespace sharpend
