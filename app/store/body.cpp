// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/body.h"

#include "store/bodydictionary.h"

#include <zstd.h>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr qsizetype WorthPacking = 64;
constexpr unsigned long long MaxBody = 16ULL << 20;
constexpr int Level = 3;
/// Stand before a frame that was packed with a dictionary. Frames without one begin with zstd's magic number, 0x28.
constexpr char PlainDictionaryMark = 1, DictionaryMark = 2;
/// Room for packing that a thread keeps; more is given back after use.
constexpr size_t KeptBytes = 256 << 10;

template<auto freeIt>
struct Free {
    void operator()(auto *made) const { freeIt(made); }
};

const ZSTD_CDict *packingDictionary()
{
    static const std::unique_ptr<ZSTD_CDict, Free<ZSTD_freeCDict>> made(
        ZSTD_createCDict(bodyDictionaryWithTables().data(), bodyDictionaryWithTables().size(), Level));
    return made.get();
}

using UnpackingDictionary = std::unique_ptr<ZSTD_DDict, Free<ZSTD_freeDDict>>;

/// Null: the frame needs none.
const ZSTD_DDict *unpackingDictionary(char mark)
{
    const auto made = [](std::string_view bytes) {
        return UnpackingDictionary(ZSTD_createDDict(bytes.data(), bytes.size()));
    };
    static const UnpackingDictionary withTables = made(bodyDictionaryWithTables()), plain = made(bodyDictionary());
    return mark == DictionaryMark ? withTables.get() : mark == PlainDictionaryMark ? plain.get() : nullptr;
}

/// What packing needs and a thread keeps: making a context asks the processor what it can (CPUID), which takes longer in a
/// virtual machine than packing a body does.
struct Packer {
    std::unique_ptr<ZSTD_CCtx, Free<ZSTD_freeCCtx>> context{ZSTD_createCCtx()};
    std::vector<char> room;
};
} // namespace

QByteArray packBody(const QByteArray &json)
{
    if (json.size() < WorthPacking)
        return json;
    thread_local Packer packer;
    if (!packer.context || packingDictionary() == nullptr)
        return json;
    const size_t bound = 1 + ZSTD_compressBound(size_t(json.size()));
    if (packer.room.size() < bound)
        packer.room.resize(bound);
    packer.room[0] = DictionaryMark;
    const size_t size = ZSTD_compress_usingCDict(packer.context.get(), packer.room.data() + 1, packer.room.size() - 1,
                                                 json.constData(), size_t(json.size()), packingDictionary());
    // A copy of just the size: it waits in a queue, where its room counts.
    QByteArray packed = ZSTD_isError(size) ? json : QByteArray(packer.room.data(), qsizetype(size + 1));
    if (packer.room.size() > KeptBytes) {
        packer.room = {};
        packer.context.reset(ZSTD_createCCtx());
    }
    return packed;
}

Result<QByteArray> unpackBody(std::string_view stored)
{
    if (stored.empty() || stored.front() == '{')
        return QByteArray(stored.data(), qsizetype(stored.size()));
    const ZSTD_DDict *const dictionary = unpackingDictionary(stored.front());
    if (dictionary)
        stored.remove_prefix(1);
    const unsigned long long size = ZSTD_getFrameContentSize(stored.data(), stored.size());
    if (size > MaxBody) // the two error values are larger than any size
        return fail(Error::Code::Corrupt, u"an event's body is neither JSON nor a zstd frame of known size"_s);
    QByteArray json(qsizetype(size), Qt::Uninitialized);
    thread_local const std::unique_ptr<ZSTD_DCtx, Free<ZSTD_freeDCtx>> context(ZSTD_createDCtx());
    if (!context
        || ZSTD_decompress_usingDDict(context.get(), json.data(), size_t(size), stored.data(), stored.size(),
                                      dictionary)
            != size)
        return fail(Error::Code::Corrupt, u"an event's body does not unpack"_s);
    return json;
}

} // namespace glasshouse
