// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/ConfirmBox.h"

#include "gui/look/Look.h"

#include <QGridLayout>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int boxWidth = 420;

} // namespace

void askToConfirm(QWidget *parent, const Confirmation &asked, const std::function<void()> &then)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, asked.title, asked.question, QMessageBox::NoButton, parent);
    box->setObjectName(asked.name + u"Box"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(asked.about);
    auto *yes = new QPushButton(asked.yes, box);
    yes->setObjectName(asked.name + u"Button"_s);
    yes->setProperty("look", u"stop"_s);
    box->addButton(yes, QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(asked.no, QMessageBox::RejectRole));
    // Room to read it: a box as narrow as its title would be a pillar of words. Last, for its texts lay it out anew.
    if (auto *grid = qobject_cast<QGridLayout *>(box->layout()))
        grid->addItem(new QSpacerItem(Look::instance()->scaled(boxWidth), 0), grid->rowCount(), 0, 1, grid->columnCount());
    QObject::connect(yes, &QAbstractButton::clicked, parent, then);
    box->open();
}

} // namespace sharpend
