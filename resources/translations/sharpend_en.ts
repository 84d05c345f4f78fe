<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Directory</name>
    <message numerus="yes">
        <source>%n Learning Team(s)</source>
        <translation>
            <numerusform>%n Learning Team</numerusform>
            <numerusform>%n Learning Teams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message numerus="yes">
        <source>%n Learning Team(s)</source>
        <translation>
            <numerusform>%n Learning Team</numerusform>
            <numerusform>%n Learning Teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in themes</source>
        <translation>
            <numerusform>%n place in themes</numerusform>
            <numerusform>%n places in themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) of the outputs</source>
        <translation>
            <numerusform>%n sentence of the outputs</numerusform>
            <numerusform>%n sentences of the outputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n improvement(s)</source>
        <translation>
            <numerusform>%n improvement</numerusform>
            <numerusform>%n improvements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n release(s)</source>
        <translation>
            <numerusform>%n release</numerusform>
            <numerusform>%n releases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message numerus="yes">
        <source>The team has waited %n day(s) to hear what will happen with what they shared.</source>
        <translation>
            <numerusform>The team has waited %n day to hear what will happen with what they shared.</numerusform>
            <numerusform>The team has waited %n days to hear what will happen with what they shared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutputPack</name>
    <message numerus="yes">
        <source>%n improvement(s) to answer</source>
        <translation>
            <numerusform>%n improvement to answer</numerusform>
            <numerusform>%n improvements to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) without a reason</source>
        <translation>
            <numerusform>%n answer without a reason</numerusform>
            <numerusform>%n answers without a reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternCharts</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternWords</name>
    <message numerus="yes">
        <source>%n improvement(s) committed to so far</source>
        <translation>
            <numerusform>%n improvement committed to so far</numerusform>
            <numerusform>%n improvements committed to so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Share of %n note(s) on the wall, by kind.</source>
        <translation>
            <numerusform>Share of %n note on the wall, by kind.</numerusform>
            <numerusform>Share of %n notes on the wall, by kind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more has/have no kind.</source>
        <translation>
            <numerusform>%n more has no kind.</numerusform>
            <numerusform>%n more have no kind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageStatus</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reflection(s)</source>
        <translation>
            <numerusform>%n reflection</numerusform>
            <numerusform>%n reflections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::BackupCard</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::CloseMeetingPanel</name>
    <message numerus="yes">
        <source>%n note(s) on the wall</source>
        <translation>
            <numerusform>%n note on the wall</numerusform>
            <numerusform>%n notes on the wall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked idea(s).</source>
        <translation>
            <numerusform>%n parked idea.</numerusform>
            <numerusform>%n parked ideas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reflection(s)</source>
        <translation>
            <numerusform>%n reflection</numerusform>
            <numerusform>%n reflections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n improvement(s).</source>
        <translation>
            <numerusform>%n improvement.</numerusform>
            <numerusform>%n improvements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s) with a sentence of what you make of it.</source>
        <translation>
            <numerusform>%n theme with a sentence of what you make of it.</numerusform>
            <numerusform>%n themes with a sentence of what you make of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::DirectoryPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::HintStrip</name>
    <message numerus="yes">
        <source>%n lines.</source>
        <translation>
            <numerusform>%n lines.</numerusform>
            <numerusform>%n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::InvitationsPanel</name>
    <message numerus="yes">
        <source>%n calendar file(s) saved in “%1”. Send them with the e-mail texts.</source>
        <translation>
            <numerusform>1 calendar file saved in “%1”. Send it with the e-mail text.</numerusform>
            <numerusform>%n calendar files saved in “%1”. Send them with the e-mail texts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::LaneHead</name>
    <message numerus="yes">
        <source>%1, %n note(s)</source>
        <translation>
            <numerusform>%1, %n note</numerusform>
            <numerusform>%1, %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::LaneSpine</name>
    <message numerus="yes">
        <source>Unfold %1, %n note(s)</source>
        <translation>
            <numerusform>Unfold %1, %n note</numerusform>
            <numerusform>Unfold %1, %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n note(s). Click to unfold.</source>
        <translation>
            <numerusform>%1: %n note. Click to unfold.</numerusform>
            <numerusform>%1: %n notes. Click to unfold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::LibraryPage</name>
    <message numerus="yes">
        <source>Show %n put away</source>
        <translation>
            <numerusform>Show %n put away</numerusform>
            <numerusform>Show %n put away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raw wall(s) kept for longer than you chose (%1). Lock or destroy them, or leave them for now.</source>
        <translation>
            <numerusform>%n raw wall has been kept for longer than you chose (%1). Lock or destroy it, or leave it for now.</numerusform>
            <numerusform>%n raw walls have been kept for longer than you chose (%1). Lock or destroy them, or leave them for now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::LooseThemeRow</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::MeetingPage</name>
    <message numerus="yes">
        <source>%n photo(s) added to the wall.</source>
        <translation>
            <numerusform>%n photo added to the wall.</numerusform>
            <numerusform>%n photos added to the wall.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::MergePage</name>
    <message numerus="yes">
        <source>%n thing(s) to know, or to look at afterwards</source>
        <translation>
            <numerusform>%n thing to know, or to look at afterwards</numerusform>
            <numerusform>%n things to know, or to look at afterwards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stayed as here, or need a look: they were listed.</source>
        <translation>
            <numerusform>%n thing stayed as here, or needs a look: it was listed.</numerusform>
            <numerusform>%n things stayed as here, or need a look: they were listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::NotesChooser</name>
    <message numerus="yes">
        <source>%n note(s) ticked</source>
        <translation>
            <numerusform>%n note ticked</numerusform>
            <numerusform>%n notes ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::OutputsPage</name>
    <message numerus="yes">
        <source>from %n note(s)</source>
        <translation>
            <numerusform>from %n note</numerusform>
            <numerusform>from %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::PhotoIntake</name>
    <message numerus="yes">
        <source>%n more could not be added.</source>
        <translation>
            <numerusform>%n more could not be added.</numerusform>
            <numerusform>%n more could not be added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::PhotoStrip</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %n photo(s)…</source>
        <translation>
            <numerusform>Adding %n photo…</numerusform>
            <numerusform>Adding %n photos…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::ReflectionInbox</name>
    <message numerus="yes">
        <source>%n on the wall.</source>
        <translation>
            <numerusform>%n on the wall.</numerusform>
            <numerusform>%n on the wall.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left with the soak.</source>
        <translation>
            <numerusform>%n left with the soak.</numerusform>
            <numerusform>%n left with the soak.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::ReflectionIntake</name>
    <message numerus="yes">
        <source>%n reflection(s) came in.</source>
        <translation>
            <numerusform>%n reflection came in.</numerusform>
            <numerusform>%n reflections came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had come in before.</source>
        <translation>
            <numerusform>%n had come in before.</numerusform>
            <numerusform>%n had come in before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could point to one person: look at the words before they are read out.</source>
        <translation>
            <numerusform>%n could point to one person: look at the words before it is read out.</numerusform>
            <numerusform>%n could point to one person: look at the words before they are read out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::ReleaseCard</name>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>%n settled</numerusform>
            <numerusform>%n settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::ReplyCard</name>
    <message numerus="yes">
        <source>%n day(s) after release</source>
        <translation>
            <numerusform>%n day after release</numerusform>
            <numerusform>%n days after release</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::RetentionPage</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::SearchList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::SearchPanel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::SensePanel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reflection(s)</source>
        <translation>
            <numerusform>%n reflection</numerusform>
            <numerusform>%n reflections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::SenseWriter</name>
    <message numerus="yes">
        <source>%n improvement(s) added.</source>
        <translation>
            <numerusform>%n improvement added.</numerusform>
            <numerusform>%n improvements added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) kept for the outputs.</source>
        <translation>
            <numerusform>%n question kept for the outputs.</numerusform>
            <numerusform>%n questions kept for the outputs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::TemplatesPage</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ground rule(s)</source>
        <translation>
            <numerusform>%n ground rule</numerusform>
            <numerusform>%n ground rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for the soak</source>
        <translation>
            <numerusform>%n for the soak</numerusform>
            <numerusform>%n for the soak</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::WallPanel</name>
    <message numerus="yes">
        <source>Added. %n note(s).</source>
        <translation>
            <numerusform>Added. %n note.</numerusform>
            <numerusform>Added. %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n note(s).</source>
        <translation>
            <numerusform>Added %n note.</numerusform>
            <numerusform>Added %n notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::WallPhotos</name>
    <message numerus="yes">
        <source>%n photo(s) added. The place and time in the data were removed.</source>
        <translation>
            <numerusform>%n photo added. The place and time in its data were removed.</numerusform>
            <numerusform>%n photos added. The place and time in their data were removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharpend::WallView</name>
    <message numerus="yes">
        <source>Removed %n note(s). Undo brings them back.</source>
        <translation>
            <numerusform>Removed %n note. Undo brings it back.</numerusform>
            <numerusform>Removed %n notes. Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in a new theme</source>
        <translation>
            <numerusform>%n note in a new theme</numerusform>
            <numerusform>%n notes in a new theme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) moved to %1</source>
        <translation>
            <numerusform>%n note moved to %1</numerusform>
            <numerusform>%n notes moved to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) removed</source>
        <translation>
            <numerusform>%n note removed</numerusform>
            <numerusform>%n notes removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Strike %n note(s) for good?</source>
        <translation>
            <numerusform>Strike %n note for good?</numerusform>
            <numerusform>Strike %n notes for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Struck %n note(s).</source>
        <translation>
            <numerusform>Struck %n note.</numerusform>
            <numerusform>Struck %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more.</source>
        <comment>notes besides the one that is quoted</comment>
        <translation>
            <numerusform>and %n more.</numerusform>
            <numerusform>and %n more.</numerusform>
        </translation>
    </message>
</context>
</TS>
