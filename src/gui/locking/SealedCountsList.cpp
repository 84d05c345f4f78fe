// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/locking/SealedCountsList.h"

#include "domain/KindWords.h"
#include "domain/SealedCounts.h"
#include "gui/documents/TeamDocument.h"
#include "gui/look/Look.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/KindBadge.h"
#include "gui/widgets/TextLabel.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int widest = 420; ///< of the list
} // namespace

SealedCountsList::SealedCountsList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"sealedCountsList"_s);
    const auto measure = [this] { setMaximumWidth(Look::instance()->scaled(widest)); }; // a number stands near what it counts
    connect(Look::instance(), &Look::changed, this, measure);
    measure();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void SealedCountsList::show(const SealedCounts &counts)
{
    emptyLayout(m_column);
    const auto add = [this](const QString &what, int count, KindBadge *badge = nullptr) {
        if (count <= 0) {
            delete badge;
            return;
        }
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        if (!badge) { // the room of one, so that all names begin in one line
            badge = new KindBadge(line);
            QSizePolicy policy = badge->sizePolicy();
            policy.setRetainSizeWhenHidden(true);
            badge->setSizePolicy(policy);
            badge->hide();
        }
        row->addWidget(badge, 0, Qt::AlignVCenter);
        row->addWidget(new TextLabel(what, Type::Body, Token::Ink, line), 1);
        auto *number = new TextLabel(QLocale().toString(count), Type::Body, Token::Ink, line);
        number->setTabular(true);
        number->setWeight(600);
        row->addWidget(number);
        m_column->addWidget(line);
    };
    for (const auto &[kind, count] : counts.notes) {
        auto *badge = new KindBadge(this);
        badge->setKind(kind);
        add(kind ? kindLabel(*kind) : tr("Notes of no kind"), count, badge);
    }
    add(tr("Parked ideas"), counts.parked);
    add(tr("Reflections that stayed away from the wall"), counts.reflections);
    add(tr("Themes"), counts.themes);
    add(tr("Steps of the ordinary day"), counts.steps);
    add(tr("Photos"), counts.photos);
    add(tr("People’s names"), counts.people);
}

SealedCounts countsOf(const TeamDocument &document)
{
    TeamRecord record;
    record.notes = document.rows<Note>().values();
    record.themes = document.themes();
    record.steps = document.steps();
    record.attachments = document.attachments();
    record.people = document.rows<Person>().values();
    return SealedCounts::of(record);
}

} // namespace sharpend
