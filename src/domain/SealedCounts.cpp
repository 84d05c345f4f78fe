// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/SealedCounts.h"

#include "domain/Json.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr const char *noKind = "noKind";

struct Other {
    const char *key;
    int SealedCounts::*member;
};
constexpr Other others[]{{"parked", &SealedCounts::parked}, {"reflections", &SealedCounts::reflections}, {"themes", &SealedCounts::themes},
                         {"steps", &SealedCounts::steps},   {"photos", &SealedCounts::photos},           {"people", &SealedCounts::people}};

/// All kinds in their order, and none.
QList<std::optional<NoteKind>> kinds()
{
    QList<std::optional<NoteKind>> all;
    for (std::size_t i = 0; i < enumWords<NoteKind>.size(); ++i)
        all << NoteKind(i);
    return all << std::nullopt;
}

std::string keyOf(const std::optional<NoteKind> &kind) { return kind ? utf8(wordOf(*kind)) : noKind; }

} // namespace

int SealedCounts::onWall() const
{
    return std::accumulate(notes.begin(), notes.end(), 0, [](int sum, const auto &each) { return sum + each.second; });
}

QString SealedCounts::text() const
{
    Json json = Json::object();
    for (const auto &[kind, count] : notes)
        json[keyOf(kind)] = count;
    for (const Other &other : others)
        json[other.key] = this->*other.member;
    return compact(json);
}

SealedCounts SealedCounts::fromText(const QString &text)
{
    const Json json = Json::parse(utf8(text), nullptr, false);
    const auto at = [&json](const std::string &key) {
        const auto found = json.is_object() ? json.find(key) : json.end();
        return found != json.end() && found->is_number_integer() ? found->get<int>() : 0;
    };
    SealedCounts counts;
    for (const auto &kind : kinds()) {
        if (const int count = at(keyOf(kind)); count > 0)
            counts.notes.append({kind, count});
    }
    for (const Other &other : others)
        counts.*other.member = at(other.key);
    return counts;
}

SealedCounts SealedCounts::of(const TeamRecord &record)
{
    SealedCounts counts;
    for (const auto &kind : kinds()) {
        const auto found = std::count_if(record.notes.begin(), record.notes.end(),
                                         [&](const Note &note) { return isOnWall(note) && note.kind == kind; });
        if (found > 0)
            counts.notes.append({kind, int(found)});
    }
    counts.parked = int(std::count_if(record.notes.begin(), record.notes.end(), [](const Note &note) { return note.parked; }));
    counts.reflections
        = int(std::count_if(record.notes.begin(), record.notes.end(), [](const Note &note) { return !note.parked && !isOnWall(note); }));
    counts.themes = int(record.themes.size());
    counts.steps = int(record.steps.size());
    counts.photos = int(record.attachments.size());
    counts.people = int(record.people.size());
    return counts;
}

} // namespace sharpend
