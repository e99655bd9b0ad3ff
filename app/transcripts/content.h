// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/outline.h"

#include <QString>

#include <vector>

namespace glasshouse {

/// The contents of records, as plain text ready to lay out. The reader of content fills this in.
struct TranscriptPage {
    QString path;
    bool operator==(const TranscriptPage &) const = default;
};

struct RawRecord {
    QString path;
    RecordRef record;
    QString text;
    bool cut = false;
    bool operator==(const RawRecord &) const = default;
};

} // namespace glasshouse
