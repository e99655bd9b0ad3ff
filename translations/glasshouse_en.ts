<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>glasshouse::CardsDock</name>
    <message numerus="yes">
        <source>vs prior %n d</source>
        <translation>
            <numerusform>vs prior %n d</numerusform>
            <numerusform>vs prior %n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::Console</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::FirstRunPage</name>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n transcript</numerusform>
            <numerusform>%n transcripts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::HeatmapChart</name>
    <message numerus="yes">
        <source>%1 per day, last %n days, equal-count steps</source>
        <translation>
            <numerusform>%1 per day, last %n day, equal-count steps</numerusform>
            <numerusform>%1 per day, last %n days, equal-count steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n rows</source>
        <translation>
            <numerusform>%1, %n row</numerusform>
            <numerusform>%1, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::ImportBar</name>
    <message numerus="yes">
        <source>%n unreadable line(s)</source>
        <translation>
            <numerusform>%n unreadable line</numerusform>
            <numerusform>%n unreadable lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable place(s), show</source>
        <translation>
            <numerusform>%n unreadable place, show</numerusform>
            <numerusform>%n unreadable places, show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::RangeButton</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionDelegate</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionsDock</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::StatusBar</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
</TS>
