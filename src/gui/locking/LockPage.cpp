// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/locking/LockPage.h"

#include "domain/Phases.h"
#include "domain/SealedCounts.h"
#include "exchange/SealedTeam.h"
#include "gui/locking/LockingWidths.h"
#include "gui/locking/PassphraseEdit.h"
#include "gui/locking/SealedCountsList.h"
#include "gui/look/Look.h"
#include "gui/paper/PrintPreview.h"
#include "gui/session/Session.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"
#include "reports/Document.h"

#include <QApplication>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

TextLabel *wrapped(const QString &text, Type type, Token token, QWidget *parent)
{
    auto *label = new TextLabel(text, type, token, parent);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout *columnIn(Card *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(8);
    return column;
}

} // namespace

LockPage::LockPage(TeamDocument &document, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(u"lockPage"_s);
    setProperty("ownFocus", true); // no ring round a whole page
    QVBoxLayout *column = makeScrollingPage(this, u"lockScrollArea"_s, locking::widestContent, Qt::AlignLeft);
    QWidget *contents = column->parentWidget();
    contents->parentWidget()->layout()->setContentsMargins(32, 20, 32, 24);
    column->addWidget(new TextLabel(tr("Lock this Learning Team"), Type::PageTitle, Token::Ink, contents));
    column->addWidget(wrapped(tr("What people said is closed away behind a passphrase. What the team released stays."), Type::Body,
                              Token::Ink2, contents));
    column->addSpacing(16);
    m_columns->setSpacing(24);
    m_columns->addWidget(buildWhat(), 1, Qt::AlignTop);
    m_columns->addWidget(buildKeys(), 0, Qt::AlignTop);
    column->addLayout(m_columns);
    column->addStretch(1);
    connect(&document, &TeamDocument::changed, this, &LockPage::showCounts);
    connect(&document, &TeamDocument::changed, this, &LockPage::showState);
    connect(Look::instance(), &Look::changed, this, &LockPage::showState);
    connect(Look::instance(), &Look::changed, this, &LockPage::arrange);
    showCounts();
    showState();
}

LockPage::~LockPage() { wipe(m_key); }

QWidget *LockPage::buildWhat()
{
    m_what = new QWidget(this);
    auto *column = new QVBoxLayout(m_what);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);

    auto *away = new Card(m_what);
    QVBoxLayout *inAway = columnIn(away);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new IconLabel(u"lock"_s, Token::Ink2, 16, away));
    head->addWidget(new TextLabel(tr("Closed away"), Type::Section, Token::Ink, away), 1);
    inAway->addLayout(head);
    m_counts = new SealedCountsList(away);
    inAway->addWidget(m_counts);
    inAway->addSpacing(4);
    inAway->addWidget(
        wrapped(tr("The history goes for good: nothing from before can be undone. Backups that this app has made are locked too. What is "
                   "typed in a field and not on the wall yet is not kept: put it there first."),
                Type::Supporting, Token::Ink2, away));
    column->addWidget(away);

    auto *stays = new Card(m_what);
    QVBoxLayout *inStays = columnIn(stays);
    inStays->addWidget(new TextLabel(tr("Stays readable"), Type::Section, Token::Ink, stays));
    for (const QString &line :
         {tr("The event, the focus and how it was prepared"), tr("The outputs, what was released, and the Owner’s reply"),
          tr("Improvements, and what becomes of them"), tr("Job labels, and how many notes of each kind there were")})
        inStays->addWidget(wrapped(line, Type::Body, Token::Ink, stays));
    column->addWidget(stays);

    auto *beyond = new QWidget(m_what);
    auto *inBeyond = new QVBoxLayout(beyond);
    inBeyond->setContentsMargins(0, 0, 0, 0);
    inBeyond->setSpacing(4);
    inBeyond->addWidget(new TextLabel(tr("What a lock does not reach"), Type::Section, Token::Ink, beyond));
    inBeyond->addWidget(
        wrapped(tr("Copies and backups kept elsewhere, files that were saved, printed paper, and other computers that have this Learning "
                   "Team. Somebody who is in another Learning Team too keeps their name there."),
                Type::Body, Token::Ink2, beyond));
    if (Database::isPostgres(m_document.session().location()))
        inBeyond->addWidget(wrapped(tr("The server’s own files and backups are its administrator’s."), Type::Body, Token::Ink2, beyond));
    column->addWidget(beyond);
    return m_what;
}

QWidget *LockPage::buildKeys()
{
    m_keys = new Card(this);
    m_keys->setObjectName(u"lockKeysCard"_s);
    QVBoxLayout *column = columnIn(m_keys);
    column->addWidget(new TextLabel(tr("Two ways to open it again"), Type::Section, Token::Ink, m_keys));
    column->addWidget(wrapped(tr("Without the passphrase and without the recovery key nobody can open it, and neither can we."), Type::Body,
                              Token::Ink2, m_keys));
    const auto addField = [&](const QString &words, const QString &objectName) {
        auto *edit = new PassphraseEdit(m_keys);
        auto *label = new TextLabel(words, Type::Supporting, Token::Ink, m_keys);
        label->setWeight(500);
        label->setBuddy(edit);
        edit->setObjectName(objectName);
        edit->setAccessibleName(words);
        column->addSpacing(4);
        column->addWidget(label);
        column->addWidget(edit);
        connect(edit, &QLineEdit::textChanged, this, &LockPage::showState);
        return edit;
    };
    m_first = addField(tr("Passphrase, at least %1 characters").arg(shortestPassphrase), u"passphraseEdit"_s);
    m_second = addField(tr("The same once more"), u"passphraseAgainEdit"_s);
    auto *shown = new TickBox(tr("Show what is typed"), m_keys);
    shown->setObjectName(u"showPassphraseBox"_s);
    column->addWidget(shown);
    column->addSpacing(8);

    auto *keyHead = new TextLabel(tr("Recovery key"), Type::Supporting, Token::Ink, m_keys);
    keyHead->setWeight(500);
    column->addWidget(keyHead);
    auto *box = new Card(m_keys);
    box->setSurface(u"sunken"_s);
    auto *inBox = new QHBoxLayout(box);
    inBox->setContentsMargins(12, 10, 12, 10);
    m_keyLabel = wrapped({}, Type::Section, Token::Ink, box);
    m_keyLabel->setObjectName(u"recoveryKeyLabel"_s);
    m_keyLabel->setAlignment(Qt::AlignCenter);
    m_keyLabel->setTextInteractionFlags(Qt::NoTextInteraction);
    inBox->addWidget(m_keyLabel);
    column->addWidget(box);
    column->addWidget(wrapped(tr("It opens this Learning Team when the passphrase is lost. It is shown now and kept nowhere."),
                              Type::Supporting, Token::Ink2, m_keys));
    m_print = new QPushButton(tr("Print the recovery key…"), m_keys);
    m_print->setObjectName(u"printKeyButton"_s);
    column->addWidget(m_print, 0, Qt::AlignLeading);
    m_hasKey = new TickBox(tr("I have it on paper"), m_keys);
    m_hasKey->setObjectName(u"hasKeyBox"_s);
    column->addWidget(m_hasKey);
    column->addSpacing(8);

    m_lock = new QPushButton(tr("Lock this Learning Team"), m_keys);
    m_lock->setObjectName(u"lockTeamButton"_s);
    m_lock->setProperty("look", u"primary"_s);
    column->addWidget(m_lock, 0, Qt::AlignLeading);
    m_missing = wrapped({}, Type::Supporting, Token::Ink2, m_keys);
    m_missing->setObjectName(u"lockMissingLabel"_s);
    m_missing->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    column->addWidget(m_missing);

    connect(shown, &QCheckBox::toggled, this, [this](bool on) {
        m_first->setShown(on);
        m_second->setShown(on);
    });
    connect(m_hasKey, &QCheckBox::toggled, this, &LockPage::showState);
    connect(m_print, &QPushButton::clicked, this, &LockPage::printKey);
    connect(m_lock, &QPushButton::clicked, this, &LockPage::lock);
    return m_keys;
}

QList<QWidget *> LockPage::regions() { return {m_keys}; }

void LockPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void LockPage::arrange() { placeSide(this, locking::besideFrom, m_columns, m_keys, locking::sideWidth, locking::widestSide); }

void LockPage::arrive()
{
    if (m_busy)
        return;
    wipe(m_key);
    m_key = newRecoveryKey();
    m_keyLabel->setText(m_key);
    m_keyLabel->setAccessibleName(tr("Recovery key %1").arg(m_key));
    m_hasKey->setChecked(false);
    m_first->clear();
    m_second->clear();
    showCounts();
    showState();
    m_first->setFocus(Qt::OtherFocusReason);
}

void LockPage::showCounts()
{
    if (m_document.isLoaded() && !m_document.team().sealed)
        m_counts->show(countsOf(m_document));
}

QString LockPage::missing() const
{
    if (m_busy)
        return tr("Locking…");
    const auto meetings = m_document.rows<Meeting>();
    if (std::any_of(meetings.cbegin(), meetings.cend(), isRunning))
        return tr("A meeting of this Learning Team goes on: close it first, then lock.");
    if (m_first->text().isEmpty())
        return tr("Choose a passphrase first. Four or five words that nobody would put together are long, and easy to remember.");
    if (const QString tooShort = m_first->passphrase().tooShort(); !tooShort.isEmpty())
        return tooShort;
    if (m_second->text() != m_first->text())
        return m_first->text().startsWith(m_second->text()) ? tr("Type it once more, so that a slip does not lock you out.")
                                                            : tr("The two are not the same.");
    if (!m_hasKey->isChecked())
        return tr("Print the recovery key, or write it down, and tick that you have it.");
    return {};
}

void LockPage::showState()
{
    const QString words = missing();
    m_missing->setText(words);
    m_missing->setMinimumHeight(2 * Look::instance()->lineHeight(Type::Supporting)); // so that nothing moves while somebody types
    m_lock->setEnabled(words.isEmpty());
    m_lock->setAccessibleDescription(words);
    for (QWidget *each : {static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_second), static_cast<QWidget *>(m_hasKey)})
        each->setEnabled(!m_busy);
}

void LockPage::printKey()
{
    Document sheet(tr("Recovery key"));
    sheet.quiet(m_document.team().title);
    sheet.heading(1, m_key); // large, for somebody who types it off the paper
    sheet.paragraph(
        tr("This opens the Learning Team named above when its passphrase is lost. Letters may be typed small, and the hyphens left out."));
    sheet.paragraph(tr(
        "Keep this sheet where you keep what must not be lost, and away from the computer. Whoever has it can read what was closed away."));
    sheet.fact(tr("Printed"), QLocale().toString(QDate::currentDate(), QLocale::LongFormat));
    auto *preview = new PrintPreview(
        tr("Recovery key"), {}, [sheet](const QList<int> &) { return paperOf(sheet); }, this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &PrintPreview::saveRequested, this, &LockPage::saveRequested);
    preview->open();
}

void LockPage::lock()
{
    if (!missing().isEmpty())
        return;
    m_busy = true;
    setFocus(Qt::OtherFocusReason); // what had it waits; it must not go to the bar, where Space would lead away
    showState();
    QThreadPool::globalInstance()->start([passphrase = m_first->passphrase(), key = m_key, guard = QPointer<LockPage>(this)] {
        const SealKeys keys = SealKeys::make(passphrase, key);
        QMetaObject::invokeMethod(qApp, [keys, guard] {
            if (guard)
                guard->seal(keys);
        });
    });
}

void LockPage::seal(const SealKeys &keys)
{
    if (!keys.refusal.isEmpty())
        return stopLocking(keys.refusal);
    m_document.session().perform(sealTeam(m_document.teamId(), keys), this, [this](const Outcome &outcome) {
        stopLocking(outcome.isDone() ? QString() : outcome.sentence());
        if (outcome.isDone())
            Q_EMIT locked();
    });
}

void LockPage::stopLocking(const QString &sentence)
{
    m_busy = false;
    if (sentence.isEmpty()) {
        m_first->clear();
        m_second->clear();
    } else {
        Q_EMIT refused(sentence);
    }
    showState();
}

} // namespace sharpend
