// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

namespace sharpend {

class TextLabel;

/// A line to write in with what it is for standing inside it: "Champion  Chief pharmacist".
class OwnerPrefixEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit OwnerPrefixEdit(const QString &prefix, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void measure();

    TextLabel *m_prefix;
};

} // namespace sharpend
