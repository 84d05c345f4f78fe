// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "architecture/Rules.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sharpend::architecture {

namespace {

/// The arrows of docs/architecture.md: what each folder may include, itself apart.
const QHash<QString, QStringList> &arrows()
{
    static const QHash<QString, QStringList> table {
        {u"domain"_s, {}},
        {u"store"_s, {u"domain"_s}},
        {u"operations"_s, {u"store"_s, u"domain"_s}},
        {u"exchange"_s, {u"operations"_s, u"store"_s, u"domain"_s}},
        {u"reports"_s, {u"domain"_s}},
        {u"gui"_s, {u"operations"_s, u"exchange"_s, u"reports"_s, u"domain"_s, u"store"_s}},
        {u"cli"_s, {u"operations"_s, u"exchange"_s, u"reports"_s, u"domain"_s, u"store"_s}},
    };
    return table;
}

QString at(const Source &source, int line, const QString &why)
{
    return u"%1:%2: %3"_s.arg(source.path).arg(line).arg(why);
}

QString inside(const QString &include) { return include.mid(1, include.size() - 2); }

/// Whether an include names a header of one part of Qt, as <QtSql/QSqlQuery> or as <QSqlQuery>.
bool isOf(const QString &part, const char *headers, const QString &include)
{
    const auto name = inside(include);
    if (name == part || name.startsWith(part + u'/'))
        return true;
    return !name.contains(u'/') && QFileInfo::exists(QString::fromUtf8(headers) + u'/' + name);
}

QStringList whereCode(const Source &source, const QRegularExpression &pattern, const QString &why)
{
    QStringList found;
    for (auto matches = pattern.globalMatch(source.code); matches.hasNext();)
        found += at(source, source.lineAt(matches.next().capturedStart()), why);
    return found;
}

QStringList followsArrows(const Source &source)
{
    if (!source.isCpp() || !source.path.startsWith(u"src/"))
        return {};
    const auto house = source.house();
    if (house.isEmpty())
        return {};
    if (!arrows().contains(house))
        return {at(source, 1, u"src/%1 is no folder of the house"_s.arg(house))};
    QStringList found;
    for (const auto &include : source.includes) {
        const auto name = inside(include.text);
        const auto folder = name.section(u'/', 0, 0);
        if (name.contains(u"../"_s))
            found += at(source, include.line, u"%1: name a header from src/, as \"domain/Records.h\""_s.arg(include.text));
        else if (name.contains(u'/') && arrows().contains(folder) && folder != house && !arrows().value(house).contains(folder))
            found += at(source, include.line, u"%1 must not know %2 (%3)"_s.arg(house, folder, include.text));
        else if (name.startsWith(u"ui_"_s) && house != u"gui")
            found += at(source, include.line, u"forms belong to gui (%1)"_s.arg(include.text));
    }
    return found;
}

QStringList domainIsPure(const Source &source)
{
    if (source.house() != u"domain")
        return {};
    static const QRegularExpression standard(u"\\A[a-z_]+\\z"_s);
    QStringList found;
    for (const auto &include : source.includes) {
        const auto name = inside(include.text);
        if (include.text.startsWith(u'"') || name.startsWith(u"nlohmann/"_s) || standard.match(name).hasMatch())
            continue;
        if (!isOf(u"QtCore"_s, SHARPEND_QT_CORE_HEADERS, include.text))
            found += at(source, include.line, u"domain knows Qt Core, nlohmann/json and the standard library, not %1"_s.arg(include.text));
    }
    return found;
}

QStringList databaseStaysInStore(const Source &source)
{
    if (!source.isCpp() || !source.path.startsWith(u"src/") || source.house() == u"store")
        return {};
    QStringList found;
    for (const auto &include : source.includes) {
        const auto name = inside(include.text);
        if (isOf(u"QtSql"_s, SHARPEND_QT_SQL_HEADERS, include.text) || name == u"sqlite3.h" || name == u"libpq-fe.h")
            found += at(source, include.line, u"only store knows the database (%1)"_s.arg(include.text));
    }
    static const QRegularExpression classes(u"\\bQSql[A-Z]\\w*"_s);
    return found + whereCode(source, classes, u"only store knows the database"_s);
}

QStringList sqlStaysInStore(const Source &source)
{
    if (!source.isCpp() || !source.path.startsWith(u"src/") || source.house() == u"store")
        return {};
    // SQL is written in one case; "Delete from the wall…" is a sentence for people.
    static const QString words = uR"(
        (?: select \s [^.!?]*? \s from \s+ \w
          | select \s+ (?: count | max | min | exists | \d )
          | insert \s+ (?: or \s+ \w+ \s+ )? into \s
          | replace \s+ into \s
          | update \s+ \w+ \s+ set \s
          | delete \s+ from \s
          | pragma \s+ \w
          | (?: create | drop | alter ) \s+ (?: unique \s+ | virtual \s+ | temp \s+ )* (?: table | index | view | trigger ) \s
          | vacuum \b
          | begin \s+ (?: immediate | transaction | exclusive ) \b ))"_s;
    static const QRegularExpression lower(u"\\A(?:\\s|\\\\n)*"_s + words, QRegularExpression::ExtendedPatternSyntaxOption);
    const auto upper = [](const QString &text) { return text == text.toUpper(); };
    QStringList found;
    for (const auto &literal : source.literals) {
        // Keywords in capitals around names in small letters are SQL too: judged by the first word.
        const auto first = literal.text.trimmed().section(u' ', 0, 0);
        const auto text = first.size() > 1 && upper(first) ? literal.text.toLower() : literal.text;
        if (lower.match(text).hasMatch())
            found += at(source, literal.line, u"SQL belongs in store: \"%1\""_s.arg(literal.text.simplified().left(50)));
    }
    return found;
}

QStringList readsToTheEnd(const Source &source)
{
    // Where nextRow() lies, by which all others ask.
    if (!source.isCpp() || source.house() != u"store" || source.path == u"src/store/Database.cpp")
        return {};
    static const QRegularExpression steps(u"(?:\\.|->)\\s*next\\s*\\(\\s*\\)"_s);
    return whereCode(source, steps, u"ask nextRow(): an error is not the end of the rows"_s);
}

QStringList widgetsStayInGui(const Source &source)
{
    const auto house = source.house();
    if (!source.isCpp() || house.isEmpty() || house == u"gui")
        return {};
    QStringList found;
    for (const auto &include : source.includes) {
        if (isOf(u"QtWidgets"_s, SHARPEND_QT_WIDGETS_HEADERS, include.text)
            || isOf(u"QtPrintSupport"_s, SHARPEND_QT_PRINTSUPPORT_HEADERS, include.text))
            found += at(source, include.line, u"%1 has no widgets (%2)"_s.arg(house, include.text));
    }
    static const QRegularExpression classes(u"\\bQ(?:Widget|Dialog|MessageBox|Application|MainWindow)\\b"_s);
    return found + whereCode(source, classes, u"%1 has no widgets"_s.arg(house));
}

QStringList startsWithLicence(const Source &source)
{
    const auto lines = source.text.split(u'\n');
    const bool script = lines.first().startsWith(u"#!");
    const QString mark = source.isCpp() ? u"// "_s : u"# "_s;
    const auto line = [&](int index) { return lines.value(index + (script ? 1 : 0)); };
    if (line(0).startsWith(mark + u"SPDX-FileCopyrightText: "_s) && line(1).startsWith(mark + u"SPDX-License-Identifier: "_s))
        return {};
    return {at(source, 1, u"the first two lines are SPDX-FileCopyrightText and SPDX-License-Identifier"_s)};
}

QStringList isNotTooLong(const Source &source)
{
    if (linesOf(source) <= tooLongFile)
        return {};
    return {at(source, tooLongFile, u"%1 lines ask to be two files"_s.arg(linesOf(source)))};
}

QStringList connectsByType(const Source &source)
{
    if (!source.path.startsWith(u"src/"))
        return {};
    static const QRegularExpression byName(u"\\b(?:SIGNAL|SLOT)\\s*\\("_s);
    return whereCode(source, byName, u"connect by type, with a context object"_s);
}

QStringList showsPlainText(const Source &source)
{
    // The help window reads the guide, which is ours, from the program's own resources.
    if (source.house() != u"gui" || source.path == u"src/gui/shell/HelpWindow.cpp")
        return {};
    static const QRegularExpression rich(
        u"\\b(?:setHtml|insertHtml|appendHtml|setMarkdown)\\s*\\(|\\bQt\\s*::\\s*(?:RichText|AutoText|MarkdownText)\\b"
        "|\\bQText(?:Edit|Browser)\\s*::\\s*append\\b|\\bsetAcceptRichText\\s*\\(\\s*true"_s);
    auto found = whereCode(source, rich, u"what people type is shown as plain text"_s);
    // append() reads HTML in an editor; strings and lists have one as well, but not behind a pointer.
    static const QRegularExpression append(u"->\\s*append\\s*\\("_s);
    for (const auto &include : source.includes) {
        if (include.text == u"<QTextEdit>" || include.text == u"<QTextBrowser>")
            found += whereCode(source, append, u"an editor's append() reads HTML"_s);
    }
    return found;
}

QStringList asksNoNetwork(const Source &source)
{
    if (!source.isCpp() || !source.path.startsWith(u"src/"))
        return {};
    static const QRegularExpression headers(
        u"\\A[<\"](?:QtNetwork|QtWebSockets|QtWebEngine\\w*|Q(?:Network|Tcp|Udp|Host|Ssl|Dns|WebSocket|Local(?:Socket|Server))\\w*"
        "|sys/socket\\.h|netdb\\.h|netinet/\\w+\\.h|arpa/inet\\.h|curl/\\w+\\.h)\\b"_s);
    QStringList found;
    for (const auto &include : source.includes) {
        if (headers.match(include.text).hasMatch())
            found += at(source, include.line, u"nothing is asked of a network (%1)"_s.arg(include.text));
    }
    static const QRegularExpression classes(u"\\bQ(?:Network|Tcp|Udp|Host|Ssl|Dns|WebSocket)[A-Z]\\w*"_s);
    // A folder of this computer may be shown; a link is never followed.
    static const QRegularExpression links(u"\\bopenUrl\\s*\\((?!\\s*QUrl\\s*::\\s*fromLocalFile)|\\bsetOpenExternalLinks\\s*\\(\\s*true"_s);
    return found + whereCode(source, classes, u"nothing is asked of a network"_s) + whereCode(source, links, u"no link is followed"_s);
}

} // namespace

const QList<Rule> &rules()
{
    static const QList<Rule> all {
        {"includes follow the arrows", followsArrows},
        {"domain knows Qt Core and JSON only", domainIsPure},
        {"only store knows the database", databaseStaysInStore},
        {"only store speaks SQL", sqlStaysInStore},
        {"store asks for rows by nextRow()", readsToTheEnd},
        {"no widgets below gui", widgetsStayInGui},
        {"every file states its licence", startsWithLicence},
        {"no file is too long", isNotTooLong},
        {"connections are typed", connectsByType},
        {"gui shows plain text", showsPlainText},
        {"nothing asks for a network", asksNoNetwork},
    };
    return all;
}

QStringList formsWithoutClass(const QList<Source> &forms, const QStringList &paths)
{
    static const QRegularExpression formClass(u"<class>([^<]*)</class>"_s);
    QStringList found;
    for (const auto &form : forms) {
        const auto name = QFileInfo(form.path).completeBaseName();
        const auto named = formClass.match(form.text).captured(1).section(u"::"_s, -1);
        if (named != name)
            found += at(form, 1, u"the form's class is %1, its file %2"_s.arg(named, name));
        const bool hasClass = std::any_of(paths.begin(), paths.end(), [&](const QString &path) {
            return path.startsWith(u"src/gui/"_s) && path.endsWith(u'/' + name + u".h"_s);
        });
        if (!hasClass)
            found += at(form, 1, u"no %1.h in src/gui"_s.arg(name));
    }
    return found;
}

int linesOf(const Source &source)
{
    return int(source.text.count(u'\n')) + (source.text.isEmpty() || source.text.endsWith(u'\n') ? 0 : 1);
}

} // namespace sharpend::architecture
