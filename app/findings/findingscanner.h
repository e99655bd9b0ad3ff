// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "findings/scannerversion.h"
#include "findings/scanstep.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace glasshouse {

/// Looks through one session file, step by step in the order of the file, for what went wrong. Pure: the same steps give the
/// same findings, however often and on whatever day. A value: a copy goes on by itself, so that a file that grows is not
/// looked through from its beginning. Memory is bounded: so many findings, calls without result and agents are kept and no
/// more. Any thread, one at a time.
///
/// Which records are findings, and how severe:
/// - tool_error: a call that failed by itself: `command` (warning), `tool_use` (info: the call was a mistake, nothing ran),
///   `other` (warning);
/// - permission_denied (warning): by a rule, a mode, a hook or the system; user_rejection (warning; `words`, info: a prompt
///   that plainly takes back what was done); interrupted (info);
/// - loop (warning): the third use in a row of one tool by one agent with nearly the same input (similaruse.h), once a run;
/// - abrupt_end (warning): the file's last word is a prompt, a tool's result, a call without result, or an API error; or a
///   sub-agent's within the file of a main thread that waits for it;
/// - api_error: `retry` (warning) where it was tried again, else error;
/// - context_overflow: compacted by itself (info); the prompt was too long (error);
/// - secret_leak (error): a key of a well-known shape, in whatever was said, once per kind and line.
class FindingScanner
{
public:
    static constexpr std::size_t MostFindings = 5'000; ///< of one file; the rest is not kept

    void add(const ScanStep &step);
    /// By line, then type.
    std::vector<Finding> findings() const;

private:
    struct Use {
        std::string tool;
        bool hooked = false, refused = false; ///< a hook was asked; it said no
    };
    struct Run {
        std::string tool, input, useId;
        int length = 0;
        bool failed = false; ///< the last use
    };
    /// The last thing that was said, as it would be found if nothing followed.
    struct Last {
        bool abrupt = false;
        Finding finding;
        std::string text; ///< its beginning, as it stands in the file
    };

    Finding found(FindingType type, Severity severity, const ScanStep &step) const;
    void keep(Finding finding);
    void lookForKeys(const ScanStep &step);
    void takePrompt(const ScanStep &step);
    void takeUse(const ScanStep &step);
    void takeResult(const ScanStep &step);
    void takeApiError(const ScanStep &step);
    void takeTaskEnd(const ScanStep &step);
    void takeInterrupt(const ScanStep &step);
    void takeHook(const ScanStep &step);
    void dropStoppedCall();
    void said(const ScanStep &step, bool abrupt, const std::string &tool = {});

    int m_turn = 0;
    bool m_answered = false; ///< since the last prompt the agent has done something
    std::vector<Finding> m_findings;
    std::unordered_map<std::string, Use> m_uses; ///< calls without result, by id
    std::map<std::string, Run, std::less<>> m_runs;
    std::map<std::string, Finding> m_queued; ///< failed tasks of which only the queue has told, by id
    std::set<std::string> m_toldTasks;
    std::map<std::string, Finding> m_hookBlocks; ///< told by the hook alone, by the use's id
    std::set<std::string> m_refusedUses;         ///< told by a result
    /// A call that ended because the person stopped the agent: the record of the stop itself nearly always follows.
    std::optional<Finding> m_stoppedCall;
    bool m_hasMain = false, m_mainIsOpen = false; ///< the main thread has spoken; is in the middle of something
    Last m_last;
    qint64 m_keysLine = 0;
    std::set<std::string_view> m_keysInLine; ///< kinds, static text
};

std::vector<Finding> findingsOf(std::span<const ScanStep> steps);

} // namespace glasshouse
