// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/LearningCardRow.h"

#include "gui/outputs/ReleasePaper.h"
#include "gui/paper/PrintPreview.h"
#include "gui/widgets/TextLabel.h"
#include "reports/DocumentFile.h"
#include "reports/LearningCardDocument.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sharpend {

LearningCardRow::LearningCardRow(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"learningCardRow"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *words = new TextLabel(tr("A learning card: one page for those who were not there."), Type::Supporting, Token::Ink2, this);
    words->setWordWrap(true);
    column->addWidget(words);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto add = [&](const QString &name, const QString &shown, const QString &spoken, auto act) {
        auto *button = new QPushButton(shown, this);
        button->setObjectName(name);
        button->setProperty("controlSize", u"compact"_s);
        button->setAccessibleName(spoken);
        buttons->addWidget(button, 1);
        connect(button, &QPushButton::clicked, this, act);
    };
    add(u"pdfCardButton"_s, tr("PDF"), tr("Save the learning card as PDF"), [this] { save(u"pdf"_s); });
    add(u"odtCardButton"_s, tr("ODT"), tr("Save the learning card as ODT"), [this] { save(u"odt"_s); });
    add(u"printCardButton"_s, tr("Print…"), tr("Print the learning card…"), [this] { print(); });
    column->addLayout(buttons);
}

void LearningCardRow::save(const QString &suffix)
{
    Q_EMIT saveRequested({tr("Save the learning card"), cardName(m_pack), {suffix}, [pack = m_pack](Store &, const QString &as) -> FileMaking {
                              return [pack, as](WorkProgress &progress) { return documentFile(learningCard(pack), as, &progress); };
                          }});
}

void LearningCardRow::print()
{
    PrintPreview *preview = previewOfCard(m_pack, this);
    connect(preview, &PrintPreview::saveRequested, this, &LearningCardRow::saveRequested);
    preview->open();
}

} // namespace sharpend
