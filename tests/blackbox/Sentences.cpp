// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "Sentences.h"

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {

const QStringList whens{u"On Mondays"_s, u"At the end of a shift"_s, u"When the scanner drops out"_s, u"Most mornings"_s, u"If the second list comes late"_s,
                        u"Before the lorry leaves"_s, u"After the handover"_s, u"On nights"_s, u"When two of us are away"_s};
const QStringList whos{u"we"_s, u"the pickers"_s, u"whoever is on the desk"_s, u"the bay"_s, u"somebody from stores"_s, u"the new ones"_s};
const QStringList whats{u"walk over and ask"_s, u"keep a paper copy"_s, u"ring the desk first"_s, u"count it twice"_s, u"use the old screen"_s,
                        u"wait for the second printout"_s, u"write it on the pallet"_s, u"look at the clock, not the list"_s,
                        u"start with the short orders"_s};
const QStringList whys{u"because sent isn't seen"_s, u"and it usually works"_s, u"so nothing stands in the aisle"_s, u"since the label won't stick"_s,
                       u"or the queue backs up"_s, u"which takes five minutes"_s, u"and nobody told us why"_s};
const QStringList accented{u"– the café door, façade side"_s, u"(“naïve”, they said)"_s, u"… déjà vu"_s};
const QStringList mores{u"most days"_s, u"not on nights"_s, u"as far as I know"_s, u"since March"_s, u"with two people"_s, u"by hand"_s};
const QStringList slips{u"teh"_s, u"lsit"_s, u"wnet ovr"_s, u"becuase"_s, u"adn so"_s};

} // namespace

Sentences::Sentences(QRandomGenerator &random, int firstNumber)
    : m_random(random)
    , m_number(firstNumber)
{
}

QString Sentences::one(const QStringList &of) { return of[m_random.bounded(int(of.size()))]; }

QString Sentences::next(bool plain)
{
    QString sentence = u"%1 %2 %3"_s.arg(one(whens), one(whos), one(whats));
    if (m_random.bounded(2))
        sentence += u", "_s + one(whys);
    if (!plain && m_random.bounded(3) == 0)
        sentence += u' ' + one(accented);
    return sentence + u" (%1)"_s.arg(m_number++);
}

QString Sentences::brief()
{
    QString words = one(whats);
    words[0] = words[0].toUpper();
    return words + u" (%1)"_s.arg(m_number++);
}

QString Sentences::more() { return one(mores); }
QString Sentences::slip() { return one(slips); }

} // namespace sharpend::test
