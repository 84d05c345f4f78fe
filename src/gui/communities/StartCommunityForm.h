// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Community.h"
#include "gui/widgets/Card.h"

class QLineEdit;

namespace sharpend {

class GrowingEdit;

/// The few words with which a community starts; everything else follows on its page.
class StartCommunityForm : public Card
{
    Q_OBJECT
public:
    explicit StartCommunityForm(QWidget *parent = nullptr);

    void open();

Q_SIGNALS:
    void started(const sharpend::Community &community);
    void closed();

private:
    void start();

    QLineEdit *m_name;
    GrowingEdit *m_purpose, *m_who;
};

} // namespace sharpend
