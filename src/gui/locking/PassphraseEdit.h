// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

namespace sharpend {

class Passphrase;

/// A field for a passphrase, under dots until somebody wants to see it. What was typed goes with it.
class PassphraseEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit PassphraseEdit(QWidget *parent = nullptr);
    ~PassphraseEdit() override;

    Passphrase passphrase() const;
    void setShown(bool shown);
};

} // namespace sharpend
