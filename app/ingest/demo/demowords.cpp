// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demoprojects.h"

namespace glasshouse::demo {

std::span<const std::string_view> thoughts()
{
    static constexpr std::string_view list[] = {
        "The report says it happens only sometimes, so a single green run proves nothing. First I want to see it fail "
        "on my side, then change one thing at a time.",
        "Two explanations fit: the order of events, or stale data from the earlier run. The log has times, so the "
        "order can be read off directly.",
        "This function is called from three places and only one of them holds the lock. I should look at the callers "
        "before I change the callee.",
        "A larger timeout would hide it. The wait should be for the thing itself, not for the clock.",
        "The test that fails was written before the last rename; it may be wrong rather than the code. I will read "
        "both before touching either.",
        "The person asked for a small change. The cleanup next to it is tempting, but it belongs into a commit of its "
        "own.",
        "If the figures come from two places they will differ again. Better to compute once and pass the result on.",
        "I have not checked what happens with no rows at all. That is the case most likely to be wrong here.",
        "Before I run this for real I want to know that it can be stopped half way and started again without harm.",
        "The documentation and the code disagree. The code has run in production for a year, so the documentation is "
        "what I will correct."};
    return list;
}

std::span<const std::string_view> remarks()
{
    static constexpr std::string_view list[] = {"Let me look at how this is called before I change it.",
                                                "I will reproduce it first.",
                                                "That is the place. Now the change itself, as small as it can be.",
                                                "The callers need a look too.",
                                                "Running the tests for this part only, to keep it quick.",
                                                "One more place uses the old form.",
                                                "That did not work as I expected; the message says why.",
                                                "Now the test that would have caught this.",
                                                "Let me check that nothing else depends on the old behaviour.",
                                                "I will read the surrounding code once more before the last change."};
    return list;
}

std::span<const std::string_view> followUps()
{
    static constexpr std::string_view list[] = {
        "Good. Please add a test that fails without the change.",
        "Does the same mistake exist anywhere else?",
        "Can you make the commit smaller? The rename should be separate.",
        "It still fails on my machine. Look at the second worker.",
        "What happens when the list is empty?",
        "Please update the changelog as well.",
        "Run it ten times, I do not trust a single green run.",
        "Write down in two sentences why this happened, for the review.",
        "The name is misleading. Suggest three better ones, then take the best.",
        "Commit this and open the pull request.",
        "How sure are you that this was the cause?",
        "Undo the last edit, I want to keep the old order."};
    return list;
}

std::span<const std::string_view> answers()
{
    static constexpr std::string_view list[] = {
        "Added. It fails on the old code with the message from the report and passes now.",
        "Yes, in one more place, with the same wording. I changed that too and kept it in the same commit.",
        "Split in two: the rename first, nothing else in it, then the fix on top.",
        "Your machine has four workers, mine two. With four I see it as well: the second worker starts before the "
        "first has written its file. It waits for it now.",
        "With an empty list it used to divide by zero. It returns nothing now, and there is a test for it.",
        "The changelog has a line under Fixed, in the words of someone who uses it.",
        "Ten of ten passed, the slowest took 12 percent longer than the fastest.",
        "The order of two steps was never promised, only usual. A faster disk changed the order, so what was read was "
        "the state before.",
        "I took the one that says what it returns. The other two are in the description of the change.",
        "Committed and pushed. The description names the cause, the change and how it was tested.",
        "Quite sure: with only that line reverted it fails 9 of 40 times, with it 0 of 200.",
        "Undone. The old order is back and has a comment that says why it matters."};
    return list;
}

std::span<const std::string_view> objections()
{
    static constexpr std::string_view list[] = {
        "Not on this branch. Make a new one first.", "Do not touch the migration, it has already run in production.",
        "I would rather see the plan before you edit anything.", "Wrong file, the one under internal is what we ship.",
        "No new dependency for this, please."};
    return list;
}

} // namespace glasshouse::demo
