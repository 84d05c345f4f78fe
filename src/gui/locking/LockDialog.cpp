// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/locking/LockDialog.h"

#include "gui/locking/PassphraseEdit.h"
#include "gui/look/Look.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"

#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

LockDialog::LockDialog(const QString &fileName, QWidget *parent)
    : QDialog(parent)
    , m_first(new PassphraseEdit(this))
    , m_second(new PassphraseEdit(this))
    , m_missing(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_lockButton(new QPushButton(tr("Lock and save"), this))
{
    setObjectName(u"lockDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("surface", u"paper"_s);
    setWindowTitle(tr("Lock with a passphrase"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(4);
    column->addWidget(new TextLabel(tr("Lock with a passphrase"), Type::DocumentTitle, Token::Ink, this));
    auto *name = new TextLabel(fileName, Type::Supporting, Token::Ink2, this);
    name->setElide(true);
    column->addWidget(name);
    column->addSpacing(4);
    auto *about = new TextLabel(tr("Nobody can open the file without it, not even you, and it is kept nowhere. "
                                   "Let it travel another way than the file."),
                                Type::Body, Token::Ink2, this);
    about->setWordWrap(true);
    column->addWidget(about);
    const auto addField = [&](const QString &words, PassphraseEdit *edit, const QString &objectName) {
        auto *label = new TextLabel(words, Type::Supporting, Token::Ink, this);
        label->setWeight(500);
        label->setBuddy(edit);
        edit->setObjectName(objectName);
        edit->setAccessibleName(words);
        column->addSpacing(8);
        column->addWidget(label);
        column->addWidget(edit);
        connect(edit, &QLineEdit::textChanged, this, &LockDialog::showState);
    };
    addField(tr("Passphrase, at least %1 characters").arg(shortestPassphrase), m_first, u"passphraseEdit"_s);
    addField(tr("The same once more"), m_second, u"passphraseAgainEdit"_s);
    column->addSpacing(4);
    auto *shown = new TickBox(tr("Show what is typed"), this);
    shown->setObjectName(u"showPassphraseBox"_s);
    column->addWidget(shown);
    m_missing->setObjectName(u"passphraseMissingLabel"_s);
    m_missing->setWordWrap(true);
    m_missing->setMinimumHeight(2 * Look::instance()->lineHeight(Type::Supporting)); // so that nothing moves while somebody types
    m_missing->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    column->addWidget(m_missing);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    m_lockButton->setObjectName(u"lockButton"_s);
    m_lockButton->setProperty("look", u"primary"_s);
    m_lockButton->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_lockButton);
    column->addLayout(buttons);

    connect(shown, &QCheckBox::toggled, this, [this](bool on) {
        m_first->setShown(on);
        m_second->setShown(on);
    });
    connect(m_first, &QLineEdit::returnPressed, this, [this] {
        if (!m_lockButton->isEnabled())
            m_second->setFocus(Qt::TabFocusReason);
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_lockButton, &QPushButton::clicked, this, &LockDialog::accept);
    setTabOrder(m_second, shown); // as they are read, and not as they were made
    setTabOrder(shown, cancel);
    setTabOrder(cancel, m_lockButton);
    showState();
    m_first->setFocus();
    const int wide = Look::instance()->scaled(480);
    resize(wide, column->totalHeightForWidth(wide));
}

void LockDialog::ask(const QString &path, QWidget *parent, const std::function<void(const Passphrase &)> &then)
{
    auto *dialog = new LockDialog(QFileInfo(path).fileName(), parent);
    connect(dialog, &LockDialog::chosen, parent, then);
    dialog->open();
}

QString LockDialog::missing() const
{
    if (m_first->text().isEmpty())
        return tr("Four or five words that nobody would put together are long, and easy to say on the phone.");
    if (const QString tooShort = m_first->passphrase().tooShort(); !tooShort.isEmpty())
        return tooShort;
    if (m_second->text() == m_first->text())
        return {};
    return m_first->text().startsWith(m_second->text()) ? tr("Type it once more, so that a slip does not lock you out.")
                                                        : tr("The two are not the same.");
}

void LockDialog::showState()
{
    const QString words = missing();
    m_missing->setText(words);
    m_lockButton->setEnabled(words.isEmpty());
    m_lockButton->setAccessibleDescription(words);
}

void LockDialog::accept()
{
    if (!missing().isEmpty())
        return;
    const Passphrase passphrase = m_first->passphrase();
    QDialog::accept();
    Q_EMIT chosen(passphrase);
}

} // namespace sharpend
