// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/locking/UnlockDialog.h"

#include "gui/locking/PassphraseEdit.h"
#include "gui/look/Look.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

UnlockDialog::UnlockDialog(const QString &path, LockedKind kind, qint64 largest, QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_kind(kind)
    , m_largest(largest)
    , m_edit(new PassphraseEdit(this))
    , m_wrong(new Banner(this))
    , m_state(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_openButton(new QPushButton(tr("Open"), this))
{
    setObjectName(u"unlockDialog"_s);
    setAttribute(Qt::WA_QuitOnClose, false); // where it is the first window of all, the next one is still to come
    setProperty("surface", u"paper"_s);
    setWindowTitle(tr("This file is locked"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(4);
    column->addWidget(new TextLabel(tr("This file is locked"), Type::DocumentTitle, Token::Ink, this));
    auto *name = new TextLabel(QFileInfo(path).fileName(), Type::Supporting, Token::Ink2, this);
    name->setElide(true);
    column->addWidget(name);
    column->addSpacing(4);
    m_wrong->setObjectName(u"wrongPassphraseBanner"_s);
    m_wrong->setKind(u"caution"_s);
    m_wrong->hide();
    column->addWidget(m_wrong);
    auto *label = new TextLabel(tr("Its passphrase, from whoever sent it"), Type::Supporting, Token::Ink, this);
    label->setWeight(500);
    label->setContentsMargins(0, 8, 0, 0);
    label->setBuddy(m_edit);
    m_edit->setObjectName(u"passphraseEdit"_s);
    m_edit->setAccessibleName(label->text());
    column->addWidget(label);
    column->addWidget(m_edit);
    column->addSpacing(4);
    auto *shown = new TickBox(tr("Show what is typed"), this);
    shown->setObjectName(u"showPassphraseBox"_s);
    column->addWidget(shown);
    column->addStretch(1);
    column->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    m_openButton->setObjectName(u"openButton"_s);
    m_openButton->setProperty("look", u"primary"_s);
    m_openButton->setDefault(true);
    m_state->setObjectName(u"openingLabel"_s);
    buttons->addWidget(m_state, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_openButton);
    column->addLayout(buttons);

    connect(shown, &QCheckBox::toggled, m_edit, &PassphraseEdit::setShown);
    connect(m_edit, &QLineEdit::textChanged, this, &UnlockDialog::showState);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_openButton, &QPushButton::clicked, this, &UnlockDialog::accept);
    setTabOrder(m_edit, shown); // as they are read, and not as they were made
    setTabOrder(shown, cancel);
    setTabOrder(cancel, m_openButton);
    showState();
    m_edit->setFocus();
    const int wide = Look::instance()->scaled(480);
    resize(wide, column->totalHeightForWidth(wide));
}

void UnlockDialog::ask(const QString &path, LockedKind kind, qint64 largest, QWidget *parent, const Then &then, const Refused &refused)
{
    if (!lockedKindOf(path)) {
        then(std::nullopt);
        return;
    }
    auto *dialog = new UnlockDialog(path, kind, largest, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, parent, [dialog, then, refused](int how) {
        const Unlocking result = dialog->unlocking();
        if (how == QDialog::Accepted)
            then(result.bytes);
        else if (!result.refusal.isEmpty())
            refused(result.refusal);
    });
    dialog->open();
}

void UnlockDialog::accept()
{
    if (m_trying || m_edit->text().isEmpty())
        return;
    m_trying = true;
    showState();
    QThreadPool::globalInstance()->start(
        [path = m_path, kind = m_kind, largest = m_largest, passphrase = m_edit->passphrase(), guard = QPointer<UnlockDialog>(this)] {
            const Unlocking unlocking = unlockedFile(path, kind, passphrase, largest);
            QMetaObject::invokeMethod(qApp, [unlocking, guard] {
                if (guard && guard->isVisible()) // else somebody has called it off meanwhile
                    guard->onTried(unlocking);
            });
        });
}

void UnlockDialog::onTried(const Unlocking &unlocking)
{
    m_trying = false;
    if (unlocking.refusal.isEmpty() || !unlocking.mayTryAgain) {
        m_result = unlocking;
        done(unlocking.refusal.isEmpty() ? Accepted : Rejected);
        return;
    }
    m_wrong->setText(unlocking.refusal);
    m_wrong->show();
    showState();
    m_edit->selectAll();
    m_edit->setFocus(Qt::OtherFocusReason);
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void UnlockDialog::showState()
{
    m_state->setText(m_trying ? tr("Opening…") : QString());
    m_edit->setReadOnly(m_trying);
    m_openButton->setEnabled(!m_trying && !m_edit->text().isEmpty());
    if (m_trying)
        setCursor(Qt::BusyCursor);
    else
        unsetCursor();
}

} // namespace sharpend
