// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/HtmlPage.h"

#include "domain/Json.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;

// Outside any namespace, as the macro demands: a static library's resources are not registered by themselves.
static void registerPages() { Q_INIT_RESOURCE(pages); }

namespace sharpend::html {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(HtmlPage)
};

QByteArray resource(const QString &name)
{
    registerPages();
    QFile file(u":/pages/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The colours of resources/theme/tokens.json as custom properties, light and dark.
QString colours()
{
    const Json tokens = Json::parse(resource(u"tokens.json"_s).toStdString(), nullptr, false);
    const auto rule = [&](const char *scheme) {
        QString properties;
        const Json colors = tokens.value(scheme, Json::object());
        for (const auto &[word, colour] : colors.items()) {
            if (colour.is_string())
                properties += u"--%1:%2;"_s.arg(QString::fromStdString(word), textOf(colour));
        }
        const Json tip = colors.value(Json::json_pointer("/kinds/adapting/hue"), Json());
        return u":root{%1--tip:%2;}"_s.arg(properties, textOf(tip));
    };
    return rule("light") + u"\n@media (prefers-color-scheme: dark) {"_s + rule("dark") + u"}\n"_s;
}

QString hashOf(const QString &content)
{
    return u"'sha256-%1'"_s.arg(QString::fromLatin1(QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256).toBase64()));
}

} // namespace

QString safe(const QString &text)
{
    QString kept = text.toHtmlEscaped();
    return kept.replace(u'\'', u"&#39;"_s);
}

QString safe(const Json &json)
{
    QString text = compact(json);
    for (const char16_t each : {u'<', u'>', u'&', char16_t(0x2028), char16_t(0x2029)})
        text.replace(QChar(each), u"\\u%1"_s.arg(int(each), 4, 16, QLatin1Char('0')));
    return text;
}

QString filled(const QString &page, const QHash<QString, QString> &parts)
{
    QString result;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = page.indexOf("{{"_L1, from), close = open < 0 ? -1 : page.indexOf("}}"_L1, open);
        if (close < 0)
            return result + page.mid(from);
        result += page.mid(from, open - from) + parts.value(page.mid(open + 2, close - open - 2));
        from = close + 2;
    }
}

QString list(const QString &tag, const QStringList &texts, const QString &name)
{
    QString items;
    for (const QString &text : texts)
        items += u"<li dir=\"auto\">%1</li>\n"_s.arg(safe(text));
    const QString opening = name.isEmpty() ? tag : u"%1 class=\"%2\""_s.arg(tag, name);
    return u"<%1>\n"_s.arg(opening) + items + u"</%1>\n"_s.arg(tag);
}

QByteArray page(const QString &name, QHash<QString, QString> parts)
{
    const auto text = [](const QString &file) { return QString::fromUtf8(resource(file)); };
    const QString style = u'\n' + colours() + text(u"base.css"_s) + text(name + u".css"_s);
    const QString script = u'\n' + text(u"base.js"_s) + text(name + u".js"_s);
    parts[u"language"_s] = safe(Words::tr("en", "the language of these words, as HTML names it"));
    parts[u"policy"_s] = u"default-src 'none'; style-src %1; script-src %2; base-uri 'none'; form-action 'none'"_s
                             .arg(hashOf(style), hashOf(script));
    parts[u"style"_s] = style;
    parts[u"script"_s] = script;
    return filled(text(name + u".html"_s), parts).toUtf8();
}

} // namespace sharpend::html
