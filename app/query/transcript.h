// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/content.h"
#include "transcripts/outline.h"

#include <QString>

#include <vector>

namespace glasshouse {

/// The shape of one transcript file: a light entry per record, in order of display. Files come from SessionFilesQuestion.
struct TranscriptOutlineQuestion {
    QString path;
    using Answer = TranscriptOutline;
    bool operator==(const TranscriptOutlineQuestion &) const = default;
};

/// The contents of some records of an outline, for the part of it that is in view.
struct TranscriptPageQuestion {
    QString path;
    std::vector<RecordRef> records;
    using Answer = TranscriptPage;
    bool operator==(const TranscriptPageQuestion &) const = default;
};

/// One record as it stands in the file, pretty-printed where it is JSON; cut at 1 MiB.
struct RawRecordQuestion {
    QString path;
    RecordRef record;
    using Answer = RawRecord;
    bool operator==(const RawRecordQuestion &) const = default;
};

} // namespace glasshouse
