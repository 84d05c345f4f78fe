// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/HostileWords.h"

using namespace Qt::StringLiterals;

namespace sharpend::test {

const QList<HostileWords> &hostileWords()
{
    static const QList<HostileWords> list{
        {"a script", u"</script><script>alert(1)</script>"_s},
        {"a picture that runs", u"<img src=x onerror=alert(1)>"_s},
        {"rich text", u"<b>bold</b> <font size=7 color=red>red</font><table><tr><td>cell"_s},
        {"a link", u"<a href=\"javascript:alert(1)\">here</a> javascript:alert(1)"_s},
        {"a file", u"file:///etc/passwd \\\\host\\share <img src='file:///etc/passwd'>"_s},
        {"the end of all that holds it", u"--></title></style></textarea></fieldset></p></div>]]>"_s},
        {"attributes", u"\" onfocus=\"alert(1)\" ' autofocus='x"_s},
        {"entities", u"&lt;b&gt; &amp;amp; &#60;i&#62; &nbsp;"_s},
        {"our own markers", u"{{title}} {{script}} %1 %2 %n ${x} {replyBy} {focus}"_s},
        {"Markdown", u"[here](http://a.example) ![x](y) # `code` **bold** | a | <http://a.example>"_s},
        {"a formula", u"=cmd|'/C calc'!A0"_s},
        {"another", u"+1+1"_s},
        {"and another", u"-2+3"_s},
        {"a formula of old", u"@SUM(1+1)"_s},
        {"a formula behind a tab", u"\t=HYPERLINK(\"http://a.example\")"_s},
        {"an entry of a calendar", u"x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:second"_s},
        {"separators", u"a,b;c|d\te \"f\" 'g'\nsecond line"_s},
        {"control characters", QString(u"a\u0001b\u0007c\u001b[31md\u007fe%1f"_s).arg(QChar(u'\0'))},
        {"a line that is no line", u"one\u2028two\u2029three\vfour"_s},
        {"words turned round", u"\u202Eesrever \u2067round\u202D and on"_s},
        {"half a character", u"half "_s + QChar(0xD83D) + u" a letter "_s + QChar(0xDE00)},
        {"marks upon marks", u"z"_s + QString(2000, QChar(0x0301)) + u"a"_s + QString(2000, QChar(0x0489))},
        {"a very long word", QString(180, u'w')},
        {"a shortcut", u"&Save && &&close"_s},
    };
    return list;
}

QString mostHostileWords()
{
    return u"<img src=x onerror=alert(1)> =cmd|'/C calc'!A0 </script><b>bold</b> {{title}} %1 %2 & &amp; \u202Eesrever "
           u"[here](javascript:alert(1)) "
           "file:///etc/passwd z\u0301\u0301\u0301\u0301"_s;
}

} // namespace sharpend::test
