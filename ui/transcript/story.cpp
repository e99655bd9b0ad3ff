// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/story.h"

#include <algorithm>

namespace glasshouse {

namespace {

using Kind = OutlineEntry::Kind;

enum class Speaker { Nobody, Person, Agent, SubAgent };

Speaker speaker(const OutlineEntry &entry)
{
    switch (entry.kind) {
    case Kind::Prompt:
        return Speaker::Person;
    case Kind::Answer:
    case Kind::Thinking:
    case Kind::Tool:
    case Kind::ApiError:
        return entry.sidechain ? Speaker::SubAgent : Speaker::Agent;
    default:
        return Speaker::Nobody; // notes and marks belong to whoever speaks
    }
}

} // namespace

Story Story::of(const TranscriptOutline &outline)
{
    Story story;
    story.places.resize(outline.entries.size());
    Speaker last = Speaker::Nobody;
    int lastModel = -1;
    qint64 lastSecond = NoTime;
    for (size_t i = 0; i < outline.entries.size(); ++i) {
        const OutlineEntry &entry = outline.entries[i];
        StoryPlace &place = story.places[i];
        const Speaker now = speaker(entry);
        const bool otherModel = entry.call >= 0 && lastModel >= 0
            && outline.calls[size_t(entry.call)].model != outline.calls[size_t(lastModel)].model;
        place.showsRole = now == Speaker::Person || (now != Speaker::Nobody && (now != last || otherModel));
        if (now != Speaker::Nobody)
            last = now;
        if (entry.call >= 0)
            lastModel = entry.call;
        const qint64 second = entry.timeMs == NoTime ? NoTime : entry.timeMs / 1000;
        place.showsTime = second != NoTime && (second != lastSecond || place.showsRole || entry.leadsCall);
        if (place.showsTime)
            lastSecond = second;
        if (entry.kind == Kind::Prompt && (!entry.sidechain || outline.agentFile)) {
            story.turns.push_back(int(i));
            place.turn = int(story.turns.size());
        }
        if (entry.failed)
            story.errors.push_back(int(i));
    }
    return story;
}

int Story::next(const std::vector<int> &list, int entry)
{
    const auto found = std::ranges::upper_bound(list, entry);
    return found == list.end() ? -1 : *found;
}

int Story::previous(const std::vector<int> &list, int entry)
{
    const auto found = std::ranges::lower_bound(list, entry);
    return found == list.begin() ? -1 : *std::prev(found);
}

} // namespace glasshouse
