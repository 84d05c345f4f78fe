// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// No name in a file says where anything is written: what is not asked for by its path is not there afterwards.

#include "Program.h"

#include "domain/Photos.h"
#include "operations/Operations.h"
#include "reports/PhotoReader.h"
#include "support/Pictures.h"
#include "support/catch.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const QString escaped = u"sharp-end-escaped.jpg"_s;

const QStringList &names()
{
    static const QStringList list{
        u"../../"_s + escaped,
        u"../"_s + escaped,
        u"/tmp/"_s + escaped,
        u"/"_s + escaped,
        u"C:\\"_s + escaped,
        u"..\\..\\"_s + escaped,
        u"\\\\host\\share\\"_s + escaped,
        u".."_s,
        u"."_s,
        u"x/"_s,
        u"a"_s + QChar(u'\0') + u"b.jpg"_s,
        u"a\nb.jpg"_s,
        u"wall\u202Egpj.exe"_s,
        QString(5000, u'a') + u".jpg"_s,
        QString(300, QChar(0x0301)),
        u"CON"_s,
        u"NUL.jpg"_s,
        u"COM1.jpg"_s,
        u"-rf.jpg"_s,
        u"~root"_s,
        u"a:b.jpg"_s,
        u"$(touch x).jpg"_s,
        u"%s%n.jpg"_s,
        u"photo.jpg.desktop"_s,
    };
    return list;
}

/// A Learning Team with a photo of this name, called so itself.
QByteArray teamWith(const QString &name)
{
    QFile file(demoPath(u"team-filter-out-of-service.learningteam"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    Json team = Json::parse(file.readAll().toStdString());
    const QByteArray photo = fileOf(aPicture());
    team["attachments"] = Json::array({{{"id", "photo-1"},
                                        {"revs", Json::array()},
                                        {"teamId", team["team"]["id"]},
                                        {"name", utf8(name)},
                                        {"mediaType", photoMediaType},
                                        {"hash", utf8(hashOf(photo))},
                                        {"bytes", photo.toBase64().toStdString()}}});
    team["team"]["title"] = utf8(name);
    return QByteArray::fromStdString(team.dump());
}

void checkNothingEscaped(const Program &program)
{
    const QString here = program.path(u"."_s);
    for (const QString &folder : {here + u"/.."_s, here + u"/../.."_s, u"/tmp"_s, u"/"_s}) {
        INFO(folder.toStdString());
        CHECK_FALSE(QFile::exists(folder + u'/' + escaped));
        CHECK_FALSE(QFile::exists(folder + u"/a"_s));
    }
    for (QDirIterator each(here, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories); each.hasNext();)
        CHECK_FALSE(each.next().contains(escaped));
}

} // namespace

TEST_CASE("a photo's name in a file leads nowhere, on its way in or out", "[cli]")
{
    const QString team = u"afb377cd-dd52-45ee-8e8c-e6752fd6fed4"_s;
    for (const QString &name : names()) {
        CAPTURE(name);
        const Program program;
        program.write(u"in.learningteam"_s, teamWith(name));
        const Answer answer = program.run({u"--store"_s, u"mine.db"_s, u"import"_s, u"in.learningteam"_s});
        INFO(answer.err.toStdString());
        const QString read = withoutControls(name);
        const bool stays = attachmentName(read) == read;
        CHECK(answer.status == (stays ? 0 : 1));
        if (!stays) {
            CHECK(answer.err.contains(u"attachments[0].name: expected the name of a file, without a folder"_s));
            CHECK(answer.err.count(u'\n') == 1);
            checkNothingEscaped(program);
            continue;
        }
        const QStringList before = program.files();
        const QStringList asked{u"out.html"_s, u"out.learningteam"_s, u"out.odt"_s};
        for (const QString &to : asked) {
            const Answer written = program.run({u"--store"_s, u"mine.db"_s, u"export"_s, team, u"--to"_s, to, u"--full"_s});
            INFO(written.err.toStdString());
            CHECK(written.status == 0);
        }
        QStringList wanted = before + asked;
        wanted.sort();
        CHECK(program.files() == wanted);
        checkNothingEscaped(program);
    }
}

TEST_CASE("a photo that is dropped keeps a name without a folder, whatever its file is called", "[cli]")
{
    const QByteArray photo = fileOf(aPicture());
    for (const QString &name : names()) {
        CAPTURE(name);
        const PhotoReading reading = readPhoto(photo, name);
        REQUIRE(reading.refusal == QString());
        CHECK(reading.name == attachmentName(reading.name));
        CHECK(reading.name.size() <= 120);
        CHECK(reading.name.endsWith(".jpg"_L1));
    }
}
