// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The facilitator's record of a Learning Team:
//   sharpend_bench_report record STORE TEAM   as a PDF, from its rows to the bytes, in rounds; its words lie in STORE.txt for the other side
//   sharpend_bench_report holds STORE TEAM    once; says by how much more memory the process held at its height than at its start

#include "bench/child/Rounds.h"
#include "domain/Content.h"
#include "exchange/Bundle.h"
#include "reports/DocumentFile.h"
#include "reports/RecordDocument.h"
#include "store/Location.h"
#include "store/Store.h"

#include <QFile>
#include <QGuiApplication>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::bench;

namespace {

class RecordSide
{
public:
    RecordSide(const QString &path, const QString &teamId)
        : m_store(Store::open(path, u"bench"_s))
        , m_teamId(teamId)
    {
        readContent(m_content, contentFolders());
    }

    Document document() const
    {
        const auto record = readTeamRecord(m_store->reader(), m_teamId);
        if (!record)
            giveUp(u"the store does not hold this Learning Team"_s);
        return recordDocument(*record, m_content, bytesOf(m_store->reader(), record->attachments));
    }

    double write() const
    {
        const double start = now();
        if (documentFile(document(), u"pdf"_s).isEmpty())
            giveUp(u"there is no PDF"_s);
        return now() - start;
    }

private:
    std::unique_ptr<Store> m_store;
    QString m_teamId;
    Content m_content;
};

/// The words of a document, a line for each piece of it.
QByteArray wordsOf(const Document &document)
{
    QStringList lines{document.title()};
    for (const DocumentBlock &block : document.blocks())
        lines << (block.label.isEmpty() ? block.text : block.label + u' ' + block.text);
    return lines.join(u'\n').toUtf8();
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        giveUp(u"no such side"_s);
    try {
        const auto side = std::make_shared<RecordSide>(arguments[2], arguments[3]);
        if (arguments[1] == "holds"_L1) {
            const double start = memoryHeld();
            side->write();
            tell(u"holds %1"_s.arg(mostMemoryHeld() - start));
            return 0;
        }
        QFile words(arguments[2] + u".txt"_s);
        if (!words.open(QIODevice::WriteOnly) || words.write(wordsOf(side->document())) < 0)
            giveUp(u"the words cannot be written"_s);
        words.close();
        Rounds rounds([side] { return side->write(); });
        rounds.begin(words.fileName());
        return QCoreApplication::exec();
    } catch (const StoreError &error) {
        giveUp(error.sentence());
    }
}
