// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attribute.h"

#include <QByteArray>

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace glasshouse {

/// Collects the fields of a decoded record into its 128-bit identity. The same record has the same identity whatever the
/// encoding it arrived in. One thread.
class RecordHash
{
public:
    void clear() { m_bytes.clear(); }
    RecordHash &add(std::string_view text);
    RecordHash &add(quint64 number);
    RecordHash &add(double number);
    RecordHash &add(const Attribute &attribute);
    RecordHash &add(std::span<const Attribute> attributes);
    /// `space` keeps kinds of records apart, see identity.h.
    QByteArray finish(char space) const;

private:
    std::string m_bytes;
};

/// Numbers identical records of one request: the second of two is another record, not a copy of the first.
class Ordinals
{
public:
    /// The identity itself for the first, another one for each further.
    QByteArray distinct(const QByteArray &hash);

private:
    using Key = std::array<quint64, 2>;
    struct Hash {
        size_t operator()(const Key &key) const { return size_t(key[0] ^ key[1]); }
    };
    std::unordered_map<Key, int, Hash> m_seen;
};

} // namespace glasshouse
