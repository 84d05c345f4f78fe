// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/ShortcutsDialog.h"

#include "gui/look/Look.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/TextLabel.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

ShortcutsDialog::ShortcutsDialog(const QList<ShortcutInfo> &shortcuts, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("All shortcuts"));
    resize(640, 640);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(24, 16, 24, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    int line = 0;
    QString where;
    for (const ShortcutInfo &shortcut : shortcuts) {
        if (shortcut.where != where) {
            where = shortcut.where;
            grid->addWidget(new TextLabel(where, Type::Section), line++, 0, 1, 2);
        }
        auto *keys = new TextLabel(shortcut.keys, Type::Body, Token::Ink);
        keys->setWeight(500);
        grid->addWidget(keys, line, 0);
        auto *does = new TextLabel(shortcut.does, Type::Body, Token::Ink2);
        does->setWordWrap(true);
        grid->addWidget(does, line++, 1);
    }
    grid->setRowStretch(line, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
}

} // namespace sharpend
