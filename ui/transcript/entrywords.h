// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "charts/icons.h"
#include "query/transcript.h"

#include <QCoreApplication>

namespace glasshouse {

/// A short word about how something ended, on a background of its status.
struct EntryBadge {
    QString text; ///< empty: none
    Token foreground = Token::Text2;
    Token background = Token::Hover;
    bool operator==(const EntryBadge &) const = default;
};

/// What the view says about an entry in words of its own. GUI thread.
class EntryWords
{
    Q_DECLARE_TR_FUNCTIONS(EntryWords)

public:
    static Icon icon(const OutlineEntry &entry);
    /// Colour of the icon and of the words beside it.
    static Token colour(const OutlineEntry &entry);
    /// Who speaks.
    static QString role(const OutlineEntry &entry, bool agentFile);
    /// Behind the role, weaker: the turn of a prompt, the model of an answer.
    static QString roleDetail(const OutlineEntry &entry, const TranscriptOutline &outline, int turn);
    /// The head of a card, or the head line of thinking, a note or a mark.
    static QString head(const OutlineEntry &entry, const Format &format);
    /// Behind the head, weaker.
    static QString detail(const OutlineEntry &entry);
    static EntryBadge badge(const OutlineEntry &entry);
    static QString fold(int lines, qint64 bytes, const Format &format);
    static QString enclosure(const Enclosure &enclosure, const Format &format);
    static QString openAgent() { return tr("Open sub-agent"); }
    /// "claude-opus-4-8" -> "opus-4-8".
    static QString shortModel(const QString &model);
    static QString durationTip(const OutlineEntry &entry);
};

} // namespace glasshouse
