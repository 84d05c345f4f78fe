// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/EventCsv.h"

#include "domain/PlainText.h"
#include "exchange/EventGuess.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct EventCsvWords {
    Q_DECLARE_TR_FUNCTIONS(EventCsv)
};

constexpr qsizetype longestTitle = 160;

/// Lower case, no accents, single spaces for all that is no letter or figure: "Störungs-Art " becomes "storungs art".
QString folded(const QString &text)
{
    static const QRegularExpression other(u"[^a-z0-9]+"_s);
    QString plain = text.toCaseFolded().normalized(QString::NormalizationForm_D);
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return plain.replace(u"ß"_s, u"ss"_s).replace(other, u" "_s).trimmed();
}

struct Synonyms {
    EventField field;
    const char *names; ///< folded, apart by |, the surest first
};

/// English and German headings. A heading earlier in its list wins over a later one.
constexpr std::array columnNames{
    Synonyms{EventField::Title, "title|event title|event|event name|headline|subject|summary|short description|short title|titel|kurztitel|"
                                "ereignis|betreff|uberschrift|kurzbeschreibung|bezeichnung"},
    Synonyms{EventField::Story, "story|details|description|narrative|full description|incident description|event description|what happened|"
                                "beschreibung|schilderung|hergang|sachverhalt|was ist passiert|was geschah|text"},
    Synonyms{EventField::Kind, "kind|kind of event|event kind|type|event type|type of event|incident type|category|art|ereignisart|storungsart|typ|"
                               "kategorie|art des ereignisses"},
    Synonyms{EventField::OccurredOn, "happened on|occurred on|date|event date|incident date|date of event|date of incident|date occurred|"
                                     "datum|ereignisdatum|datum des ereignisses|vorfallsdatum"},
    Synonyms{EventField::WhenText, "when|when text|period|time period|wann|zeitraum"},
    Synonyms{EventField::Place, "place|location|where|site|ward|department|unit|area|ort|bereich|abteilung|standort|station|wo"},
    Synonyms{EventField::Reference, "reference|ref|reference number|ref no|id|number|no|incident id|event id|incident number|case number|nr|"
                                    "nummer|referenz|aktenzeichen|vorgangsnummer|fallnummer"},
    Synonyms{EventField::Link, "link|url|web link|source|verweis|quelle|adresse"},
    Synonyms{EventField::RaisedBy, "raised by|raised by role|reported by role|reporter role|role|job|job title|reported by|raised by job|job label|"
                                   "gemeldet von|gemeldet von funktion|gemeldet durch|funktion|rolle"},
    Synonyms{EventField::RaisedOn, "raised on|reported on|date reported|report date|date raised|gemeldet am|meldedatum"},
};

/// Whether a heading promises names of people. Anything called a name counts, but for what is the event's own.
bool namesPeople(const QString &heading)
{
    static const QRegularExpression people(
        uR"(\b(names?|namen?|surname|forename|vorname|nachname|patient|patientin|staff|employee|mitarbeiter|mitarbeiterin|reporter|melder|melderin|person|people|personen|involved|beteiligte|witness|witnesses|zeuge|zeugen|e ?mail|phone|telefon|date of birth|dob|geburtsdatum|nhs number)\b)"_s);
    static const QRegularExpression label(uR"(\b(role|job|funktion|rolle|event name|count|number of)\b)"_s);
    return heading.contains(people) && !heading.contains(label);
}

bool ratesRisk(const QString &heading)
{
    static const QRegularExpression risk(
        uR"(\b(risk|risks|score|scores|rating|severity|likelihood|probability|priority|harm level|level of harm|grade|risiko\w*|schweregrad|bewertung|wahrscheinlichkeit|prioritat|punkte)\b)"_s);
    return heading.contains(risk);
}

/// How surely \a heading names \a field: the place in its list, or -1.
int rank(const QString &heading, EventField field)
{
    static const auto lists = [] {
        QHash<EventField, QStringList> made;
        for (const Synonyms &synonyms : columnNames)
            made.insert(synonyms.field, QString::fromLatin1(synonyms.names).split(u'|'));
        return made;
    }();
    return int(lists[field].indexOf(heading));
}

struct KindNames {
    EventKind kind;
    const char *names;
};

constexpr std::array kindNames{
    KindNames{EventKind::DidNotGoToPlan, "didnotgotoplan|did not go to plan|incident|accident|adverse event|failure|outage|problem|"
                                         "nicht nach plan|lief nicht nach plan|storung|vorfall|zwischenfall|unfall|ausfall"},
    KindNames{EventKind::GoodCatch, "goodcatch|good catch|catch|guter fang|gut erkannt|rechtzeitig bemerkt"},
    KindNames{EventKind::UnexpectedlyGood, "unexpectedlygood|unexpectedly good|excellence|learning from excellence|success|went well|unerwartet gut|"
                                           "erfolg|exzellenz|gut gelaufen"},
    KindNames{EventKind::Change, "change|a change|anderung|veranderung|umstellung|eine veranderung"},
    KindNames{EventKind::EverydayWork, "everydaywork|everyday work|everyday|normal work|routine|alltag|arbeitsalltag|normalbetrieb"},
};

/// A title of one line. A long text becomes its beginning, cut between words; the whole of it then begins the story.
void setTitle(Event &event, const QString &cell)
{
    const QString line = cell.simplified();
    event.title = line;
    if (line.size() <= longestTitle)
        return;
    const qsizetype space = line.lastIndexOf(u' ', longestTitle - 1);
    event.title = line.left(space > longestTitle / 2 ? space : longestTitle - 1) + u'…';
    if (!event.story.simplified().contains(line))
        event.story = event.story.isEmpty() ? cell : cell + u"\n\n"_s + event.story;
}

} // namespace

const QList<EventField> &eventFields()
{
    static const QList<EventField> fields{EventField::LeaveOut, EventField::Title,      EventField::Story,    EventField::Kind,
                                          EventField::OccurredOn, EventField::WhenText, EventField::Place,    EventField::Reference,
                                          EventField::Link,     EventField::RaisedBy,   EventField::RaisedOn};
    return fields;
}

QString eventFieldLabel(EventField field)
{
    switch (field) {
    case EventField::LeaveOut: return EventCsvWords::tr("Leave out");
    case EventField::Title: return EventCsvWords::tr("Title");
    case EventField::Story: return EventCsvWords::tr("Story");
    case EventField::Kind: return EventCsvWords::tr("Kind of event");
    case EventField::OccurredOn: return EventCsvWords::tr("Happened on");
    case EventField::WhenText: return EventCsvWords::tr("When, in words");
    case EventField::Place: return EventCsvWords::tr("Place");
    case EventField::Reference: return EventCsvWords::tr("Reference");
    case EventField::Link: return EventCsvWords::tr("Link");
    case EventField::RaisedBy: return EventCsvWords::tr("Raised by, a job label");
    case EventField::RaisedOn: return EventCsvWords::tr("Raised on");
    }
    return {};
}

QString eventFieldKey(EventField field)
{
    static constexpr std::array keys{"leaveOut", "title",     "story", "kind",     "occurredOn", "whenText",
                                     "place",    "reference", "link",  "raisedBy", "raisedOn"};
    return QString::fromLatin1(keys[std::size_t(field)]);
}

std::optional<EventKind> eventKindNamed(const QString &words)
{
    static const QRegularExpression part(u"[·/:,;|–—]| - "_s);
    static const auto kinds = [] {
        QHash<QString, EventKind> made;
        for (const KindNames &kind : kindNames) {
            for (const QString &name : QString::fromLatin1(kind.names).split(u'|'))
                made.insert(name, kind.kind);
        }
        return made;
    }();
    // The whole first, then what stands before a dividing mark: "Incident / equipment".
    for (const QString &said : {words, words.section(part, 0, 0)}) {
        if (const auto found = kinds.constFind(folded(said)); found != kinds.cend())
            return *found;
    }
    return std::nullopt;
}

QString badRowsText(const QList<BadRow> &rows)
{
    QString text;
    for (const BadRow &row : rows)
        text += EventCsvWords::tr("Line %1: %2").arg(row.line).arg(row.sentence) + u'\n';
    return text;
}

EventCsv::EventCsv(const QByteArray &bytes, const CsvLimits &limits)
    : EventCsv(readCsv(bytes, limits))
{
}

EventCsv EventCsv::pasted(const QString &rows, const CsvLimits &limits) { return EventCsv(readPastedRows(rows, limits)); }

EventCsv::EventCsv(const CsvTable &table)
    : m_table(table)
    , m_hasHeading(looksLikeHeading())
{
    m_table.setHasHeading(m_hasHeading);
    makeColumns();
}

/// A cell that names one of our fields makes a heading. Where none does, a file is trusted to have one unless a list of
/// titles or a date says otherwise, as most have; copied rows are not, as most have none.
bool EventCsv::looksLikeHeading() const
{
    const QStringList &cells = m_table.heading.cells;
    const bool named = std::any_of(cells.begin(), cells.end(), [](const QString &cell) {
        return std::any_of(columnNames.begin(), columnNames.end(), [&](const Synonyms &names) { return rank(folded(cell), names.field) >= 0; });
    });
    if (named || cells.isEmpty())
        return true;
    const bool holdsDate = std::any_of(cells.begin(), cells.end(), [](const QString &cell) {
        return readDate(cell, DateOrder::Dmy).isValid() || readDate(cell, DateOrder::Mdy).isValid();
    });
    return !m_table.isPasted && cells.size() > 1 && !holdsDate;
}

void EventCsv::setHasHeading(bool has)
{
    if (has == m_hasHeading || !m_table.refusal.isEmpty())
        return;
    m_hasHeading = has;
    m_table.setHasHeading(has);
    m_answered.reset();
    makeColumns();
}

void EventCsv::makeColumns()
{
    m_columns.clear();
    for (qsizetype i = 0; i < m_table.header.size(); ++i) {
        EventColumn column;
        column.name = m_table.header.at(i);
        column.holdsNames = namesPeople(folded(column.name));
        for (const CsvRow &row : std::as_const(m_table.rows)) {
            const QString &cell = row.cells.at(i);
            if (!cell.isEmpty())
                column.samples << (column.holdsNames ? u"••••••"_s : cell.simplified().left(80));
            if (column.samples.size() == 3)
                break;
        }
        m_columns << column;
    }
    if (m_hasHeading)
        matchHeader();
    else
        guessFields();
    explain();
}

void EventCsv::guessFields()
{
    const QList<EventField> fields = guessedFields(m_table.rows, m_columns.size());
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        m_columns[i].field = fields[i];
        m_columns[i].why = fields[i] == EventField::LeaveOut ? EventCsvWords::tr("choose, if it is needed")
                                                             : EventCsvWords::tr("guessed from its cells");
    }
}

QString EventCsv::shape() const
{
    const qsizetype rows = m_table.rows.size() + m_table.badRows.size();
    return (rows == 1 ? EventCsvWords::tr("1 row") : EventCsvWords::tr("%L1 rows").arg(rows)) + u" · "_s + m_table.shape();
}

void EventCsv::matchHeader()
{
    for (EventColumn &column : m_columns) {
        const QString heading = folded(column.name);
        if (column.holdsNames)
            column.why = EventCsvWords::tr("names stay out of events");
        else if (ratesRisk(heading))
            column.why = EventCsvWords::tr("people place it on the map");
    }
    for (const Synonyms &synonyms : columnNames) {
        EventColumn *surest = nullptr;
        int best = -1;
        for (EventColumn &column : m_columns) {
            const int place = column.why.isEmpty() ? rank(folded(column.name), synonyms.field) : -1;
            if (place >= 0 && (best < 0 || place < best)) {
                surest = &column;
                best = place;
            }
        }
        if (surest) {
            surest->field = synonyms.field;
            surest->why = EventCsvWords::tr("matched by name");
        }
    }
    for (EventColumn &column : m_columns) {
        if (column.why.isEmpty())
            column.why = EventCsvWords::tr("not matched by name");
    }
}

/// Reads anew what follows from the cells of the chosen columns: the order of the dates, and how many kinds are known.
void EventCsv::explain()
{
    m_dates = detectDateOrder(cellsOf(EventField::OccurredOn) + cellsOf(EventField::RaisedOn));
    for (EventColumn &column : m_columns)
        column.note = column.why;
    const qsizetype kinds = columnOf(EventField::Kind);
    QSet<QString> words;
    for (const QString &cell : cellsOf(EventField::Kind)) {
        if (!cell.isEmpty())
            words << cell.simplified();
    }
    const qsizetype known = std::count_if(words.begin(), words.end(), [](const QString &w) { return eventKindNamed(w).has_value(); });
    if (kinds >= 0 && known < words.size())
        m_columns[kinds].note = EventCsvWords::tr("%1 of %2 words known").arg(known).arg(words.size());
    for (EventField field : {EventField::OccurredOn, EventField::RaisedOn}) {
        const qsizetype column = columnOf(field);
        if (column >= 0 && m_answered)
            m_columns[column].note = *m_answered == DateOrder::Dmy ? EventCsvWords::tr("day first, as answered")
                : *m_answered == DateOrder::Mdy                    ? EventCsvWords::tr("month first, as answered")
                                                                   : EventCsvWords::tr("year first, as answered");
    }
}

qsizetype EventCsv::columnOf(EventField field) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&](const EventColumn &c) { return c.field == field; });
    return found == m_columns.end() ? -1 : found - m_columns.begin();
}

QStringList EventCsv::cellsOf(EventField field) const
{
    QStringList cells;
    const qsizetype column = columnOf(field);
    if (column >= 0) {
        for (const CsvRow &row : m_table.rows)
            cells << row.cells.at(column);
    }
    return cells;
}

void EventCsv::setField(qsizetype column, EventField field)
{
    if (column < 0 || column >= m_columns.size() || m_columns.at(column).field == field)
        return;
    const qsizetype earlier = field == EventField::LeaveOut ? -1 : columnOf(field);
    if (earlier >= 0) {
        m_columns[earlier].field = EventField::LeaveOut;
        m_columns[earlier].why = EventCsvWords::tr("its place was given to another column");
    }
    m_columns[column].field = field;
    m_columns[column].why = EventCsvWords::tr("chosen by you");
    explain();
}

QString EventCsv::map(const QString &columnIsField)
{
    const qsizetype equals = columnIsField.lastIndexOf(u'=');
    if (equals <= 0)
        return EventCsvWords::tr("“%1” is not of the form COLUMN=FIELD.").arg(columnIsField);
    const QString name = columnIsField.left(equals).simplified();
    const QString wanted = columnIsField.mid(equals + 1).trimmed();
    const auto &fields = eventFields();
    const auto field = std::find_if(fields.begin(), fields.end(), [&](EventField f) {
        return wanted.compare(eventFieldKey(f), Qt::CaseInsensitive) == 0
            || wanted.compare(eventFieldLabel(f), Qt::CaseInsensitive) == 0;
    });
    if (field == fields.end()) {
        QStringList keys;
        for (EventField f : fields)
            keys << eventFieldKey(f);
        return EventCsvWords::tr("“%1” is not a field of an event: choose one of %2.").arg(wanted, keys.join(u", "_s));
    }
    const auto column = std::find_if(m_columns.begin(), m_columns.end(), [&](const EventColumn &c) {
        return c.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (column == m_columns.end())
        return EventCsvWords::tr("The file has no column “%1”: it has %2.").arg(name, m_table.header.join(u", "_s));
    setField(column - m_columns.begin(), *field);
    return {};
}

void EventCsv::setDateOrder(std::optional<DateOrder> order)
{
    m_answered = order;
    explain();
}

/// Fills \a event from \a row; answers why it must stay behind, or nothing.
QString EventCsv::readRow(const CsvRow &row, Event &event) const
{
    const auto cell = [&](EventField field) {
        const qsizetype column = columnOf(field);
        return column < 0 ? QString() : row.cells.at(column);
    };
    event.story = cell(EventField::Story);
    setTitle(event, cell(EventField::Title));
    if (event.title.isEmpty())
        return EventCsvWords::tr("No title. The cell is empty.");
    event.whenText = cell(EventField::WhenText).simplified();
    event.place = cell(EventField::Place).simplified();
    event.reference = cell(EventField::Reference).simplified();
    event.link = cell(EventField::Link).simplified();
    event.raisedBy = cell(EventField::RaisedBy).simplified();
    for (EventField field : {EventField::OccurredOn, EventField::RaisedOn}) {
        const QString text = cell(field);
        if (text.isEmpty())
            continue;
        const QDate date = readDate(text, dateOrder().value_or(DateOrder::Dmy));
        if (!date.isValid())
            return EventCsvWords::tr("“%1” is not a date.").arg(quoted(text));
        if (field == EventField::OccurredOn)
            event.occurredOn = date;
        else // noon, so that it is the same day in nearly every time zone
            event.raisedOn = QDateTime(date, QTime(12, 0), Qt::UTC);
    }
    event.id = newId();
    return {};
}

EventCsvResult EventCsv::result() const
{
    EventCsvResult result;
    result.badRows = m_table.badRows;
    if (!m_table.refusal.isEmpty()) {
        result.missing = m_table.refusal;
        return result;
    }
    if (columnOf(EventField::Title) < 0) {
        result.missing = EventCsvWords::tr("Choose the column that holds the title.");
        return result;
    }
    if (m_dates.ambiguous && !dateOrder()) {
        result.missing = m_dates.question();
        return result;
    }
    if (m_table.linesAbove > 0)
        result.remarks << (m_table.linesAbove == 1 ? EventCsvWords::tr("One line above the heading is passed over.")
                                                   : EventCsvWords::tr("%1 lines above the heading are passed over.").arg(m_table.linesAbove));
    const qsizetype kinds = columnOf(EventField::Kind);
    QStringList unknownWords;
    QHash<QString, qsizetype> unknownRows;
    QHash<QString, std::optional<EventKind>> known;
    for (const CsvRow &row : m_table.rows) {
        Event event;
        const QString wrong = readRow(row, event);
        if (!wrong.isEmpty()) {
            result.badRows << BadRow{row.line, wrong};
            continue;
        }
        result.events << event;
        result.lines << row.line;
        if (kinds < 0)
            continue;
        const QString &said = row.cells.at(kinds);
        if (!known.contains(said)) // a few words in many thousand rows
            known.insert(said, eventKindNamed(said));
        result.events.last().kind = known.value(said).value_or(EventKind::DidNotGoToPlan);
        const QString word = quoted(said);
        if (!word.isEmpty() && !known.value(said) && unknownRows[word]++ == 0)
            unknownWords << word;
    }
    std::stable_sort(result.badRows.begin(), result.badRows.end(),
                     [](const BadRow &a, const BadRow &b) { return a.line < b.line; });
    for (const QString &word : std::as_const(unknownWords)) {
        const qsizetype rows = unknownRows.value(word);
        result.remarks << (rows == 1 ? EventCsvWords::tr("“%1” is not one of our kinds. That row comes in as Did not go to plan; "
                                                         "you can change it.")
                                           .arg(word)
                                     : EventCsvWords::tr("“%1” is not one of our kinds. Those %2 rows come in as Did not go to "
                                                         "plan; you can change each.")
                                           .arg(word, QLocale().toString(rows)));
    }
    return result;
}

} // namespace sharpend
