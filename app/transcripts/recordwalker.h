// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/jsonwalker.h"

namespace glasshouse {

/// Takes a Record's fields while the walker checks the document. Where a key comes twice, the last one holds.
/// Private to the parser, as JsonWalker is.
class RecordWalker : public JsonWalker
{
public:
    using JsonWalker::JsonWalker;

    /// One field of the line's object.
    bool topField(std::string_view key, Value &value, Record &record);

private:
    bool topText(std::string_view key, Value &value, Record &record, bool &known);
    bool message(Value &value, MessageFields &out);
    bool usage(Value &value, UsageFields &out, std::vector<UsageFields> *iterations);
    bool usageField(std::string_view key, Value &value, UsageFields &out);
    bool cacheSplit(Value &value, TokenUsage &tokens);
    bool content(Value &value, MessageFields &out);
    bool block(Value &value, ContentBlock &out);
    bool resultContent(Value &value, ContentBlock &out);
    bool progress(Value &value, Record &record);
    bool error(Value &value, Record &record);
    bool member(Value &value, std::string_view name, JsonScalar &out, JsonScalar *self = nullptr);
    bool count(Value &value, qint64 &out);
};

} // namespace glasshouse
