// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filterfields.h"

#include "domain/activity.h"
#include "domain/eventclass.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

struct Field {
    const char *name;
    const char *title;
    const char *word;
    Choice EventFilter::*choice; ///< of events alone, or
    QStringList Filter::*values; ///< of every panel: any of these
};

constexpr std::array Fields{
    Field{"class", QT_TRANSLATE_NOOP("FilterFields", "Class"), QT_TRANSLATE_NOOP("FilterFields", "class"),
          &EventFilter::classes, nullptr},
    Field{"outcome", QT_TRANSLATE_NOOP("FilterFields", "Outcome"), QT_TRANSLATE_NOOP("FilterFields", "outcome"),
          &EventFilter::outcomes, nullptr},
    Field{"actor", QT_TRANSLATE_NOOP("FilterFields", "Actor"), QT_TRANSLATE_NOOP("FilterFields", "actor"),
          &EventFilter::actors, nullptr},
    Field{"client", QT_TRANSLATE_NOOP("FilterFields", "Client"), QT_TRANSLATE_NOOP("FilterFields", "client"),
          &EventFilter::clients, nullptr},
    Field{"resource", QT_TRANSLATE_NOOP("FilterFields", "Resource"), QT_TRANSLATE_NOOP("FilterFields", "resource"),
          &EventFilter::resources, nullptr},
    Field{"source", QT_TRANSLATE_NOOP("FilterFields", "Source"), QT_TRANSLATE_NOOP("FilterFields", "source"),
          &EventFilter::sources, nullptr},
    Field{"action", QT_TRANSLATE_NOOP("FilterFields", "Action"), QT_TRANSLATE_NOOP("FilterFields", "action"),
          &EventFilter::actions, nullptr},
    Field{"agent", QT_TRANSLATE_NOOP("FilterFields", "Agent"), QT_TRANSLATE_NOOP("FilterFields", "agent"), nullptr,
          &Filter::agents},
    Field{"model", QT_TRANSLATE_NOOP("FilterFields", "Model"), QT_TRANSLATE_NOOP("FilterFields", "model"), nullptr,
          &Filter::models},
    Field{"tool", QT_TRANSLATE_NOOP("FilterFields", "Tool"), QT_TRANSLATE_NOOP("FilterFields", "tool"),
          &EventFilter::tools, nullptr},
    Field{"project", QT_TRANSLATE_NOOP("FilterFields", "Project"), QT_TRANSLATE_NOOP("FilterFields", "project"),
          nullptr, &Filter::projects},
    Field{"machine", QT_TRANSLATE_NOOP("FilterFields", "Machine"), QT_TRANSLATE_NOOP("FilterFields", "machine"),
          &EventFilter::machines, nullptr},
    Field{"skill", QT_TRANSLATE_NOOP("FilterFields", "Skill"), QT_TRANSLATE_NOOP("FilterFields", "skill"),
          &EventFilter::skills, nullptr},
    Field{"plugin", QT_TRANSLATE_NOOP("FilterFields", "Plugin"), QT_TRANSLATE_NOOP("FilterFields", "plugin"),
          &EventFilter::plugins, nullptr},
};

const Field *fieldOf(const QString &name)
{
    for (const Field &field : Fields) {
        if (name == QLatin1StringView(field.name))
            return &field;
    }
    return nullptr;
}

QString words(const char *text)
{
    return QCoreApplication::translate("FilterFields", text);
}

QString classWords(EventClass eventClass)
{
    switch (eventClass) {
    case EventClass::Model:
        return words(QT_TRANSLATE_NOOP("FilterFields", "Model"));
    case EventClass::Tool:
        return words(QT_TRANSLATE_NOOP("FilterFields", "Tool"));
    case EventClass::Query:
        return words(QT_TRANSLATE_NOOP("FilterFields", "Query"));
    case EventClass::Data:
        return words(QT_TRANSLATE_NOOP("FilterFields", "Data"));
    case EventClass::Identity:
        return words(QT_TRANSLATE_NOOP("FilterFields", "Identity"));
    case EventClass::DevOps:
        return words(QT_TRANSLATE_NOOP("FilterFields", "DevOps"));
    case EventClass::Audit:
        return words(QT_TRANSLATE_NOOP("FilterFields", "Audit"));
    case EventClass::Telemetry:
        break;
    }
    return words(QT_TRANSLATE_NOOP("FilterFields", "Telemetry"));
}

QString outcomeWords(const QString &value)
{
    static constexpr std::pair<const char *, const char *> Words[] = {
        {"ok", QT_TRANSLATE_NOOP("FilterFields", "Success")},
        {"error", QT_TRANSLATE_NOOP("FilterFields", "Failure")},
        {"denied", QT_TRANSLATE_NOOP("FilterFields", "Denied")},
        {"rejected", QT_TRANSLATE_NOOP("FilterFields", "Rejected")},
        {"interrupted", QT_TRANSLATE_NOOP("FilterFields", "Interrupted")},
        {"unknown", QT_TRANSLATE_NOOP("FilterFields", "Unknown")}};
    for (const auto &[name, text] : Words) {
        if (value == QLatin1StringView(name))
            return words(text);
    }
    return value;
}

} // namespace

QStringList filterFields()
{
    QStringList names;
    for (const Field &field : Fields)
        names << QString::fromLatin1(field.name);
    return names;
}

QString fieldTitle(const QString &field)
{
    const Field *found = fieldOf(field);
    return found ? words(found->title) : field;
}

QString fieldWord(const QString &field)
{
    const Field *found = fieldOf(field);
    return found ? words(found->word) : field;
}

QString valueWords(const QString &field, const QString &value)
{
    if (value.isEmpty())
        return words(QT_TRANSLATE_NOOP("FilterFields", "(none)"));
    if (field == u"class"_s) {
        const auto known = eventClassOf(value.toStdString());
        return known ? classWords(*known) : value;
    }
    return field == u"outcome"_s ? outcomeWords(value) : value;
}

Choice choiceOf(const Filter &filter, const QString &field)
{
    const Field *found = fieldOf(field);
    if (!found)
        return {};
    return found->choice ? filter.events.*(found->choice) : Choice{filter.*(found->values), false};
}

void setChoice(Filter &filter, const QString &field, const Choice &choice)
{
    const Field *found = fieldOf(field);
    if (!found || (choice.excluded && !found->choice))
        return;
    if (found->choice)
        filter.events.*(found->choice) = choice.isEmpty() ? Choice{} : choice;
    else
        filter.*(found->values) = choice.values;
}

bool canExclude(const QString &field)
{
    const Field *found = fieldOf(field);
    return found && found->choice;
}

void includeValue(Filter &filter, const QString &field, const QString &value)
{
    Choice choice = choiceOf(filter, field);
    if (choice.excluded)
        choice = {};
    if (!choice.values.contains(value))
        choice.values << value;
    setChoice(filter, field, choice);
}

void excludeValue(Filter &filter, const QString &field, const QString &value)
{
    Choice choice = choiceOf(filter, field);
    if (!choice.excluded)
        choice = {{}, true};
    if (!choice.values.contains(value))
        choice.values << value;
    setChoice(filter, field, choice);
}

void removeValue(Filter &filter, const QString &field, const QString &value)
{
    Choice choice = choiceOf(filter, field);
    choice.values.removeAll(value);
    setChoice(filter, field, choice);
}

void onlyValue(Filter &filter, const QString &field, const QString &value)
{
    setChoice(filter, field, {{value}, false});
}

} // namespace glasshouse
