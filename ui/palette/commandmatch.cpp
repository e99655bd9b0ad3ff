// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandmatch.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

enum Rank { AtBeginning, AtWord, Inside, LettersApart };

/// Where the typed word begins in the text at the beginning of a word; -1: nowhere.
qsizetype atWord(const QString &text, const QString &typed)
{
    for (qsizetype at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return at;
    }
    return -1;
}

std::optional<CommandMatch> matchWord(const QString &text, const QString &typed)
{
    CommandMatch match;
    qsizetype at = atWord(text, typed);
    match.rank = at == 0 ? AtBeginning : AtWord;
    if (at < 0) {
        at = text.indexOf(typed);
        match.rank = Inside;
    }
    if (at >= 0) {
        for (qsizetype i = 0; i < typed.size(); ++i)
            match.marks.push_back(int(at + i));
        return match;
    }
    match.rank = LettersApart;
    for (const QChar letter : typed) {
        at = text.indexOf(letter, at + 1);
        if (at < 0)
            return std::nullopt;
        match.marks.push_back(int(at));
    }
    return match;
}

} // namespace

std::optional<CommandMatch> matchCommand(const QString &text, const QString &typed)
{
    // Letter by letter, so that places in the folded text are places in the text.
    QString folded = text;
    std::transform(text.cbegin(), text.cend(), folded.begin(), [](QChar letter) { return letter.toCaseFolded(); });
    CommandMatch whole;
    for (const QString &word : typed.toCaseFolded().split(u' ', Qt::SkipEmptyParts)) {
        const auto match = matchWord(folded, word);
        if (!match)
            return std::nullopt;
        whole.rank += match->rank;
        whole.marks.insert(whole.marks.end(), match->marks.begin(), match->marks.end());
    }
    std::sort(whole.marks.begin(), whole.marks.end());
    whole.marks.erase(std::unique(whole.marks.begin(), whole.marks.end()), whole.marks.end());
    return whole;
}

} // namespace glasshouse
