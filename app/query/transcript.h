// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/content.h"
#include "transcripts/outline.h"

#include <QString>

#include <vector>

namespace glasshouse {

/// The shape of one transcript file: a light entry per shown thing. Files come from SessionFilesQuestion.
struct TranscriptOutlineQuestion {
    QString path;
    using Answer = TranscriptOutline;
    bool operator==(const TranscriptOutlineQuestion &) const = default;
};

/// The contents of some entries of an outline, for the part of it that is in view.
struct TranscriptPageQuestion {
    QString path;
    std::vector<EntryRef> entries;
    using Answer = TranscriptPage;
    bool operator==(const TranscriptPageQuestion &) const = default;
};

/// One record as it stands in the file, indented where it is JSON; cut at 1 MiB.
struct RawRecordQuestion {
    QString path;
    RecordRef record;
    using Answer = RawRecord;
    bool operator==(const RawRecordQuestion &) const = default;
};

/// Where a text stands in one transcript file, parts that are not loaded included. Case-insensitive, no pattern.
struct TranscriptFindQuestion {
    QString path;
    QString text;
    using Answer = TranscriptMatches;
    bool operator==(const TranscriptFindQuestion &) const = default;
};

} // namespace glasshouse
