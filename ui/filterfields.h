// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"

#include <QString>
#include <QStringList>

namespace glasshouse {

/// The fields of an event that can be chosen by value, by the names FacetsQuestion has for them: what they are called,
/// and how a filter takes a value in, out or away. Pure functions; texts are translated. Names that are not in
/// filterFields() change nothing.
QStringList filterFields();
/// "Actor": the head of a facet.
QString fieldTitle(const QString &field);
/// "actor": in a chip.
QString fieldWord(const QString &field);
/// A value as people read it: "Success" for the outcome "ok", "Tool" for the class "tool"; others as they are.
/// Outside text, for PlainLabel or painted text.
QString valueWords(const QString &field, const QString &value);

/// What the filter says about a field.
Choice choiceOf(const Filter &filter, const QString &field);
void setChoice(Filter &filter, const QString &field, const Choice &choice);
/// Whether a field can be told to be "not this": agents, models and projects can only be chosen.
bool canExclude(const QString &field);

/// Adds to the values of which one must hold; a field that excluded something now asks for this value alone.
void includeValue(Filter &filter, const QString &field, const QString &value);
/// Adds to the values of which none may hold; a field that asked for some excludes this one alone.
void excludeValue(Filter &filter, const QString &field, const QString &value);
/// The value no longer matters.
void removeValue(Filter &filter, const QString &field, const QString &value);
/// Only this value of the field.
void onlyValue(Filter &filter, const QString &field, const QString &value);

} // namespace glasshouse
