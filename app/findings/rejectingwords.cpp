// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/rejectingwords.h"

#include <algorithm>
#include <array>
#include <string>

namespace glasshouse {

namespace {

constexpr std::size_t LongestRejection = 240; ///< bytes: what is longer explains something else

/// Lower case, apostrophes gone, everything but letters and digits one blank; a blank at both ends.
std::string wordsOnly(std::string_view text)
{
    std::string words = " ";
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool letter =
            upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (letter)
            words += upper ? char(c | 0x20) : c;
        else if (c != '\'' && words.back() != ' ')
            words += ' ';
    }
    if (words.back() != ' ')
        words += ' ';
    return words;
}

} // namespace

bool rejectsWork(std::string_view prompt)
{
    if (prompt.size() > LongestRejection || prompt.find('?') != std::string_view::npos)
        return false;
    std::string words = wordsOnly(prompt);
    for (std::size_t at = words.find("\xe2\x80\x99"); at != std::string::npos; at = words.find("\xe2\x80\x99"))
        words.erase(at, 3); // a typographic apostrophe
    static constexpr std::array<std::string_view, 42> Opening{" no thats wrong ",
                                                              " no thats not ",
                                                              " no that is not ",
                                                              " no that is wrong ",
                                                              " no revert ",
                                                              " no undo ",
                                                              " thats wrong ",
                                                              " that is wrong ",
                                                              " wrong ",
                                                              " this is wrong ",
                                                              " revert that ",
                                                              " revert this ",
                                                              " revert your ",
                                                              " revert it ",
                                                              " undo that ",
                                                              " undo this ",
                                                              " undo it ",
                                                              " undo your ",
                                                              " remove your ",
                                                              " still too ",
                                                              " still wrong ",
                                                              " still not good ",
                                                              " still not right ",
                                                              " take it back ",
                                                              " take that back ",
                                                              " roll it back ",
                                                              " thats incorrect ",
                                                              " that is incorrect ",
                                                              " please revert ",
                                                              " please undo ",
                                                              " undo the last change ",
                                                              " revert the last change ",
                                                              " you misunderstood ",
                                                              " nein das ist falsch ",
                                                              " das ist falsch ",
                                                              " das wollte ich nicht ",
                                                              " mach das rückgängig ",
                                                              " mach es rückgängig ",
                                                              " nimm das zurück ",
                                                              " to je špatně ",
                                                              " to jsem nechtěl ",
                                                              " vrať to zpět "};
    static constexpr std::array<std::string_view, 19> Anywhere{
        " thats not what i ", " that is not what i ", " not what i asked ", " not what i wanted ", " not what i meant ",
        " i did not ask you to ", " i didnt ask you to ", " i did not ask for ", " i didnt ask for ",
        " i was looking for ", " thats not what we ", " that is not what we ", " nicht was ich wollte ",
        " nicht das was ich wollte ", " no es lo que pedí ", " pas ce que jai demandé ",
        // words without blanks between them
        "不是我想要的", "不是我要的", "それは違います"};
    if (std::any_of(Opening.begin(), Opening.end(), [&words](auto part) { return words.starts_with(part); }))
        return true;
    for (const std::string_view part : Anywhere) {
        const std::size_t at = words.find(part);
        if (at == std::string::npos)
            continue;
        if (part != " i was looking for " || words.substr(0, at).find("not ") != std::string::npos)
            return true;
    }
    return false;
}

} // namespace glasshouse
