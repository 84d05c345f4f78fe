// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/RoleReplacer.h"

#include "domain/RoomCheck.h"
#include "gui/documents/TeamDocument.h"
#include "gui/people/ChoosePersonDialog.h"
#include "gui/people/CheckLine.h"
#include "gui/shell/Page.h"

#include <QMenu>

#include <memory>

using namespace Qt::StringLiterals;

namespace sharpend {

RoleReplacer::RoleReplacer(TeamDocument &document, Page *page)
    : QObject(page)
    , m_document(document)
    , m_page(page)
    , m_menu(new QMenu(tr("Someone else as"), page))
    , m_scribe(m_menu->addAction(tr("Scribe…")))
    , m_facilitator(m_menu->addAction(tr("Facilitator…")))
{
    m_scribe->setObjectName(u"replaceScribeAction"_s);
    m_facilitator->setObjectName(u"replaceFacilitatorAction"_s);
    m_scribe->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    m_scribe->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(m_scribe);
    connect(m_scribe, &QAction::triggered, this, [this] { replace(Role::Scribe); });
    connect(m_facilitator, &QAction::triggered, this, [this] { replace(Role::Facilitator); });
}

QList<QAction *> RoleReplacer::actions() const { return {m_menu->menuAction()}; }

QList<ShortcutInfo> RoleReplacer::shortcuts() const
{
    return {{tr("People and meetings"), m_scribe->shortcut().toString(QKeySequence::NativeText),
             tr("Someone else as scribe (then Down and Enter)")}};
}

void RoleReplacer::replace(Role role)
{
    if (m_document.isGone() || !m_document.isLoaded())
        return;
    delete m_dialog;
    m_dialog = new ChoosePersonDialog(m_document, role, {}, m_page);
    m_dialog->setTakesOverAtOnce();
    const QString before = m_document.members(role).value(0).id;
    connect(m_dialog, &QDialog::accepted, this, [this, role, before] { tellOnceThere(role, before); });
    connect(m_dialog, &QDialog::finished, this, [this, focus = QPointer<QWidget>(m_page->window()->focusWidget())] {
        if (focus && focus->isVisible() && m_page->isAncestorOf(focus))
            focus->setFocus(Qt::PopupFocusReason); // back to where it was
    });
    m_dialog->open();
}

void RoleReplacer::tellOnceThere(Role role, const QString &before)
{
    const auto isThere = [this, role, before] {
        const QString now = m_document.members(role).value(0).id;
        return !now.isEmpty() && now != before;
    };
    if (isThere()) {
        tell(role);
        return;
    }
    // The window hears of the step after it is on the disk.
    auto heard = std::make_shared<QMetaObject::Connection>();
    *heard = connect(&m_document, &TeamDocument::changed, this, [this, role, isThere, heard] {
        if (!isThere())
            return;
        disconnect(*heard);
        tell(role);
    });
}

void RoleReplacer::tell(Role role)
{
    const Room room{m_document.event(), m_document.team(), m_document.rows<Membership>().values(), m_document.rows<Person>().values()};
    const Membership holder = m_document.members(role).value(0);
    QStringList sentences{tr("%1 now: %2.", "a role, and a job").arg(roleLabel(role), jobLabel(holder, room.people))};
    bool needsThought = false;
    for (const Finding &finding : roomCheck(room)) {
        if (finding.membershipId == holder.id && finding.isOpen()) {
            sentences << finding.sentence;
            needsThought |= isCaution(finding);
        }
    }
    if (sentences.size() == 1)
        sentences << tr("The room check has nothing against it.");
    if (needsThought)
        Q_EMIT m_page->refused(sentences.join(u' '));
    else
        Q_EMIT m_page->said(sentences.join(u' '));
}

} // namespace sharpend
