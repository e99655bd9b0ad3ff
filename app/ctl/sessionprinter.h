// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zone.h"
#include "ctl/terminal.h"
#include "query/sessions.h"
#include "query/transcript.h"

#include <memory>

namespace glasshouse {

/// Line numbers of the entries of an outline, 1-based, found by one pass over the file.
class LineNumbers
{
public:
    /// Where the file cannot be read, every number is 0.
    static LineNumbers of(const QString &path, const std::vector<OutlineEntry> &entries);
    qint64 at(std::size_t entry) const { return m_lines[entry]; }

private:
    std::vector<qint64> m_lines;
};

/// Prints one session as its files are read: text for people, or glasshouse.session.v1.
class SessionPrinter
{
public:
    virtual ~SessionPrinter() = default;
    virtual void begin(const SessionSummary &session) = 0;
    virtual void beginFile(const SessionFile &file, const TranscriptOutline &outline) = 0;
    virtual void entry(const OutlineEntry &outline, const EntryContent &content, qint64 line) = 0;
    /// `trouble`: why the file, or the rest of it, cannot be read; else empty.
    virtual void endFile(const QString &trouble) = 0;
    virtual void end() = 0;
};

std::unique_ptr<SessionPrinter> makeSessionPrinter(bool json, const Terminal &terminal, const Zone &zone);

} // namespace glasshouse
