// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace sharpend {

/// The stored words of an enumeration, in the order of its values. Specialised for every enumeration that is stored.
template<typename E>
inline constexpr std::array<const char *, 0> enumWords{};

template<typename E>
concept StoredEnum = std::is_enum_v<E> && enumWords<E>.size() > 0;

/// The stored word of \a value.
template<StoredEnum E>
QString wordOf(E value)
{
    return QString::fromLatin1(enumWords<E>[static_cast<std::size_t>(value)]);
}

/// The value that \a word stands for, if any.
template<StoredEnum E>
std::optional<E> fromWord(const QString &word)
{
    for (std::size_t i = 0; i < enumWords<E>.size(); ++i) {
        if (word == QLatin1String(enumWords<E>[i]))
            return static_cast<E>(i);
    }
    return std::nullopt;
}

/// How many values \a E has.
template<StoredEnum E>
inline constexpr int enumCount = static_cast<int>(enumWords<E>.size());

enum class EventKind { DidNotGoToPlan, GoodCatch, UnexpectedlyGood, Change, EverydayWork };
template<>
inline constexpr std::array enumWords<EventKind>{"didNotGoToPlan", "goodCatch", "unexpectedlyGood", "change",
                                                 "everydayWork"};

/// The answer to a weighing factor. `CouldFeed`, `NoLink` and `AlreadyBeingFixed` belong to alignment only.
enum class Level { Unknown, Low, Some, High, CouldFeed, NoLink, AlreadyBeingFixed };
template<>
inline constexpr std::array enumWords<Level>{"unknown", "low", "some", "high", "couldFeed", "noLink",
                                             "alreadyBeingFixed"};

enum class FormalProcess { NotAsked, No, Unsure, Yes };
template<>
inline constexpr std::array enumWords<FormalProcess>{"notAsked", "no", "unsure", "yes"};

enum class EventStatus { Candidate, Chosen, NotNow, FormalResponse };
template<>
inline constexpr std::array enumWords<EventStatus>{"candidate", "chosen", "notNow", "formalResponse"};

/// Where a Learning Team is. The rail shows Event, always done, before these.
enum class Stage { People, Prepare, Meeting1, Soak, Meeting2, Outputs, FollowUp, Closed };
template<>
inline constexpr std::array enumWords<Stage>{"people", "prepare",  "meeting1", "soak",
                                             "meeting2", "outputs", "followUp", "closed"};

enum class Role { Owner, Facilitator, Scribe, Member, WiderMember };
template<>
inline constexpr std::array enumWords<Role>{"owner", "facilitator", "scribe", "member", "widerMember"};

enum class YesNoUnsure { Unsure, Yes, No };
template<>
inline constexpr std::array enumWords<YesNoUnsure>{"unsure", "yes", "no"};

enum class MeetingKind { Learning, Improving };
template<>
inline constexpr std::array enumWords<MeetingKind>{"learning", "improving"};

/// The phases of both kinds of meeting; a learning meeting has the first four and `Close`, an improving one the rest.
enum class Phase {
    OwnerOpens, OwnerLeaves, SocialContract, Discovery, Recap, Reflections, MakingSense, Improvements, Close
};
template<>
inline constexpr std::array enumWords<Phase>{"ownerOpens",  "ownerLeaves", "socialContract", "discovery", "recap",
                                             "reflections", "makingSense", "improvements",   "close"};

enum class NoteKind { WorkAsDone, Adapting, Constraint, TradeOff, GoesWell, Surprise, Question };
template<>
inline constexpr std::array enumWords<NoteKind>{"workAsDone", "adapting", "constraint", "tradeOff",
                                                "goesWell",   "surprise", "question"};

enum class NoteSource { Wall, Reflection };
template<>
inline constexpr std::array enumWords<NoteSource>{"wall", "reflection"};

enum class Disposition { Open, Brought, Used, SetAside };
template<>
inline constexpr std::array enumWords<Disposition>{"open", "brought", "used", "setAside"};

enum class ActionAim { System, Person };
template<>
inline constexpr std::array enumWords<ActionAim>{"system", "person"};

enum class Strength { Stronger, Intermediate, Weaker };
template<>
inline constexpr std::array enumWords<Strength>{"stronger", "intermediate", "weaker"};

enum class ActionProgress { Proposed, Agreed, UnderWay, InPlace, Stopped };
template<>
inline constexpr std::array enumWords<ActionProgress>{"proposed", "agreed", "underWay", "inPlace", "stopped"};

/// Why a row is gone: taken away (a later change brings it back), struck by the team, or a person forgotten.
enum class ErasureKind { Removed, Struck, Forgotten };
template<>
inline constexpr std::array enumWords<ErasureKind>{"removed", "struck", "forgotten"};

/// Where a statement stands in the outputs.
enum class StatementSection { Understanding, Helps, Question };
template<>
inline constexpr std::array enumWords<StatementSection>{"understanding", "helps", "question"};

/// What the Owner says to an improvement.
enum class OwnerAnswer { Commit, InPart, NotNow };
template<>
inline constexpr std::array enumWords<OwnerAnswer>{"commit", "inPart", "notNow"};

} // namespace sharpend
