// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingscanner.h"

#include "findings/excerpt.h"
#include "findings/failurekind.h"
#include "findings/leakedkey.h"
#include "findings/rejectingwords.h"
#include "findings/similaruse.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr std::size_t MostOpenUses = 10'000, MostThreads = 1'000, MostTasks = 1'000;
constexpr std::size_t MostInput = 1024 * 1024; ///< bytes of an input kept for comparison
constexpr std::size_t WordsBytes = 8 * 1024;   ///< of a text, to judge it by its words
constexpr std::size_t NameBytes = 200;
constexpr std::size_t MostExcerptBytes = 2'000; ///< an escape that is cut at its end is not shown
constexpr int LoopLength = 3;

/// Tools whose result is the last word: nothing follows where all went well.
bool isLastWordTool(std::string_view tool)
{
    return tool == "StructuredOutput" || tool == "SubagentHandback";
}

/// A result's words without the tags that mark them as a mistake.
std::string_view withoutMark(std::string_view text)
{
    constexpr std::string_view Open = "<tool_use_error>", Close = "</tool_use_error>";
    if (text.starts_with(Open))
        text.remove_prefix(Open.size());
    if (text.ends_with(Close))
        text.remove_suffix(Close.size());
    return text;
}

QString shortName(std::string_view raw)
{
    const std::string text = plainText(raw, NameBytes);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

Finding FindingScanner::found(FindingType type, Severity severity, const ScanStep &step) const
{
    Finding finding;
    finding.type = type;
    finding.severity = severity;
    finding.agentId = shortName(step.agentId);
    finding.line = step.line;
    finding.offset = step.offset;
    finding.turn = m_turn;
    finding.timeMs = step.timeMs;
    return finding;
}

void FindingScanner::keep(Finding finding)
{
    if (m_findings.size() < MostFindings)
        m_findings.push_back(std::move(finding));
}

void FindingScanner::add(const ScanStep &step)
{
    using Kind = ScanStep::Kind;
    if (step.kind == Kind::Prompt)
        ++m_turn;
    switch (step.kind) {
    case Kind::Prompt:
        takePrompt(step);
        break;
    case Kind::AgentPrompt:
        said(step, true);
        break;
    case Kind::Interrupt:
        takeInterrupt(step);
        break;
    case Kind::Reply:
    case Kind::Thinking:
        dropStoppedCall();
        m_answered = true;
        said(step, false);
        break;
    case Kind::ToolUse:
        takeUse(step);
        break;
    case Kind::ToolResult:
        takeResult(step);
        break;
    case Kind::ApiError:
    case Kind::ApiRetry:
        takeApiError(step);
        break;
    case Kind::Compaction:
        if (step.automatic) {
            Finding finding = found(FindingType::ContextOverflow, Severity::Info, step);
            finding.detail = u"compacted"_s;
            finding.excerpt = excerptOf(step.text);
            keep(std::move(finding));
        }
        break;
    case Kind::HookBefore:
    case Kind::HookBlock:
        takeHook(step);
        break;
    case Kind::TaskEnd:
        takeTaskEnd(step);
        break;
    case Kind::Note:
    case Kind::More:
        break;
    }
    lookForKeys(step);
}

void FindingScanner::takeInterrupt(const ScanStep &step)
{
    m_stoppedCall.reset();
    Finding finding = found(FindingType::Interrupted, Severity::Info, step);
    finding.excerpt = excerptOf(step.text);
    keep(std::move(finding));
    m_mainIsOpen = false; // whatever any thread was doing
    said(step, false);
}

/// The stop was told by the call's result alone.
void FindingScanner::dropStoppedCall()
{
    if (m_stoppedCall)
        keep(std::move(*m_stoppedCall));
    m_stoppedCall.reset();
}

/// A hook and the result of the call that it refused tell of one refusal: it is the result's line that counts.
void FindingScanner::takeHook(const ScanStep &step)
{
    const std::string id(step.useId);
    if (step.kind == ScanStep::Kind::HookBefore) {
        if (const auto use = m_uses.find(id); use != m_uses.end()) {
            use->second.hooked = true;
            use->second.refused = use->second.refused || step.refused;
        }
        return;
    }
    if (!id.empty() && m_refusedUses.contains(id))
        return;
    Finding finding = found(FindingType::PermissionDenied, Severity::Warning, step);
    finding.detail = u"hook"_s;
    finding.excerpt = excerptOf(step.text);
    if (id.empty() || m_hookBlocks.size() >= MostTasks)
        keep(std::move(finding));
    else
        m_hookBlocks.emplace(id, std::move(finding));
}

/// What the transcript's last word would be.
void FindingScanner::said(const ScanStep &step, bool abrupt, const std::string &tool)
{
    if (step.thread.empty())
        m_hasMain = true, m_mainIsOpen = abrupt;
    else if (m_hasMain && m_mainIsOpen) // a sub-agent within the main thread's file: its word closes nothing
        abrupt = true;
    m_last.abrupt = abrupt;
    if (!abrupt)
        return;
    m_last.finding = found(FindingType::AbruptEnd, Severity::Warning, step);
    m_last.finding.tool = shortName(tool);
    // cheap, for it is nearly always thrown away: escaped and masked when it is asked for
    m_last.text.assign(wholeWordsOf(step.text.empty() ? step.input : step.text, MostExcerptBytes));
}

void FindingScanner::takePrompt(const ScanStep &step)
{
    dropStoppedCall();
    if (m_answered && rejectsWork(plainText(step.text, WordsBytes))) {
        Finding finding = found(FindingType::UserRejection, Severity::Info, step);
        finding.detail = u"words"_s;
        finding.excerpt = excerptOf(step.text);
        finding.reported = true;
        keep(std::move(finding));
    }
    m_answered = false;
    said(step, true);
}

void FindingScanner::takeUse(const ScanStep &step)
{
    dropStoppedCall();
    m_answered = true;
    const std::string tool = plainText(step.tool, NameBytes);
    if (m_uses.size() >= MostOpenUses)
        m_uses.clear();
    if (!step.useId.empty())
        m_uses.insert_or_assign(std::string(step.useId), Use{tool, false});
    said(step, true, tool);
    const std::string_view input = step.input.substr(0, MostInput);
    if (m_runs.size() >= MostThreads && !m_runs.contains(step.thread))
        m_runs.clear();
    Run &run = m_runs[std::string(step.thread)];
    if (run.length > 0 && !step.useId.empty() && run.useId == step.useId) // one call, written down twice
        return;
    const bool again = run.length > 0 && run.tool == tool && isSimilarUse(tool, run.input, input, run.failed);
    run.length = again ? run.length + 1 : 1;
    run.tool = tool;
    run.input.assign(input);
    run.useId.assign(step.useId);
    run.failed = false;
    if (run.length != LoopLength)
        return;
    Finding finding = found(FindingType::Loop, Severity::Warning, step);
    finding.tool = shortName(step.tool);
    finding.excerpt = excerptOf(step.text.empty() ? input : step.text);
    keep(std::move(finding));
}

void FindingScanner::takeResult(const ScanStep &step)
{
    Use use;
    if (const auto open = m_uses.find(std::string(step.useId)); open != m_uses.end()) {
        use = std::move(open->second);
        m_uses.erase(open);
    }
    if (const auto run = m_runs.find(step.thread); run != m_runs.end() && run->second.useId == step.useId)
        run->second.failed = step.outcome != Outcome::Ok;
    const bool stopped = step.outcome == Outcome::Interrupted && !use.refused;
    const bool closes = step.endsTurn || (step.outcome == Outcome::Ok && isLastWordTool(use.tool));
    said(step, !stopped && !closes, use.tool);
    if (stopped) {
        if (!m_stoppedCall) {
            m_stoppedCall = found(FindingType::Interrupted, Severity::Info, step);
            m_stoppedCall->tool = QString::fromStdString(use.tool);
            m_stoppedCall->excerpt = excerptOf(step.text);
        }
        return;
    }
    if (step.outcome == Outcome::Ok) {
        if (step.text.starts_with("API Error: ") && isBareApiError(plainText(step.text, WordsBytes))) {
            Finding finding = found(FindingType::ApiError, Severity::Error, step);
            finding.tool = QString::fromStdString(use.tool);
            finding.excerpt = excerptOf(step.text);
            finding.reported = true;
            keep(std::move(finding));
        }
        return;
    }
    const HookSaid hook = use.refused ? HookSaid::No : use.hooked ? HookSaid::Something : HookSaid::Nothing;
    const FailureKind kind = failureOf(use.tool, plainText(step.text, WordsBytes), step.outcome, hook);
    if (kind.type == FindingType::PermissionDenied && !step.useId.empty()) {
        m_hookBlocks.erase(std::string(step.useId));
        if (m_refusedUses.size() < MostTasks)
            m_refusedUses.emplace(step.useId);
    }
    const bool mistake = std::string_view(kind.detail) == "tool_use";
    Finding finding = found(kind.type, mistake ? Severity::Info : Severity::Warning, step);
    finding.detail = QString::fromLatin1(kind.detail);
    finding.tool = QString::fromStdString(use.tool);
    finding.excerpt = excerptOf(withoutMark(step.text));
    finding.reported = kind.reported;
    keep(std::move(finding));
}

void FindingScanner::takeApiError(const ScanStep &step)
{
    const bool retried = step.kind == ScanStep::Kind::ApiRetry;
    Finding finding = found(FindingType::ApiError, retried ? Severity::Warning : Severity::Error, step);
    finding.detail = retried ? u"retry"_s : shortName(step.cause);
    finding.excerpt = excerptOf(step.text.empty() ? step.cause : step.text);
    keep(finding);
    if (saysPromptTooLong(plainText(step.text, WordsBytes))) {
        finding.type = FindingType::ContextOverflow;
        finding.severity = Severity::Error;
        finding.detail = u"too_long"_s;
        keep(std::move(finding));
    }
    if (!retried)
        said(step, true);
}

/// The queue and the conversation tell of one task's end; it is the conversation's line that counts.
void FindingScanner::takeTaskEnd(const ScanStep &step)
{
    const std::string words = plainText(step.text, WordsBytes);
    const TaskEnding ending = taskEnding(words);
    if (!ending.failed)
        return;
    Finding finding = found(FindingType::ToolError, Severity::Warning, step);
    finding.detail = ending.isCommand ? u"command"_s : u"other"_s;
    finding.excerpt = excerptOf(ending.summary.empty() ? step.text : std::string_view(ending.summary));
    finding.reported = true;
    const std::string id(ending.id);
    if (step.queued) {
        if (m_queued.size() < MostTasks && !m_toldTasks.contains(id))
            m_queued.emplace(id, std::move(finding));
        return;
    }
    m_queued.erase(id);
    if (m_toldTasks.size() < MostTasks)
        m_toldTasks.insert(id);
    keep(std::move(finding));
}

void FindingScanner::lookForKeys(const ScanStep &step)
{
    for (const std::string_view text : {step.text, step.input}) {
        for (auto key = findLeakedKey(text); key; key = findLeakedKey(text, key->begin + key->length)) {
            if (step.line != m_keysLine) {
                m_keysLine = step.line;
                m_keysInLine.clear();
            }
            if (!m_keysInLine.insert(key->kind).second)
                continue;
            Finding finding = found(FindingType::SecretLeak, Severity::Error, step);
            finding.detail = QString::fromUtf8(key->kind.data(), qsizetype(key->kind.size()));
            finding.tool = shortName(step.tool);
            finding.excerpt = excerptAround(text, *key);
            keep(std::move(finding));
        }
    }
}

std::vector<Finding> FindingScanner::findings() const
{
    std::vector<Finding> all = m_findings;
    for (const auto *const pending : {&m_queued, &m_hookBlocks}) {
        for (const auto &[id, finding] : *pending)
            all.push_back(finding);
    }
    if (m_stoppedCall)
        all.push_back(*m_stoppedCall);
    if (m_last.abrupt) {
        all.push_back(m_last.finding);
        all.back().excerpt = excerptOf(m_last.text);
    }
    std::stable_sort(all.begin(), all.end(), [](const Finding &a, const Finding &b) {
        return std::pair(a.line, int(a.type)) < std::pair(b.line, int(b.type));
    });
    return all;
}

std::vector<Finding> findingsOf(std::span<const ScanStep> steps)
{
    FindingScanner scanner;
    for (const ScanStep &step : steps)
        scanner.add(step);
    return scanner.findings();
}

} // namespace glasshouse
