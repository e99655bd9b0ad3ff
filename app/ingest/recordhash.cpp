// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recordhash.h"

#include "ingest/identity.h"

#include <algorithm>
#include <cstring>

namespace glasshouse {

RecordHash &RecordHash::add(quint64 number)
{
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    m_bytes.append(bytes, sizeof bytes);
    return *this;
}

RecordHash &RecordHash::add(double number)
{
    quint64 bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    return add(bits);
}

RecordHash &RecordHash::add(std::string_view text)
{
    add(quint64(text.size())); // else "ab" + "c" were "a" + "bc"
    m_bytes.append(text);
    return *this;
}

RecordHash &RecordHash::add(const Attribute &attribute)
{
    add(attribute.key);
    m_bytes += char(attribute.type);
    switch (attribute.type) {
    case Attribute::Type::Empty:
        break;
    case Attribute::Type::Text:
    case Attribute::Type::Bytes:
        add(attribute.text);
        break;
    case Attribute::Type::Bool:
        m_bytes += char(attribute.truth);
        break;
    case Attribute::Type::Integer:
        add(quint64(attribute.integer));
        break;
    case Attribute::Type::Real:
        add(attribute.real);
        break;
    case Attribute::Type::Array:
    case Attribute::Type::Map:
        add(attribute.children);
        break;
    }
    return *this;
}

RecordHash &RecordHash::add(std::span<const Attribute> attributes)
{
    add(quint64(attributes.size()));
    for (const Attribute &attribute : attributes)
        add(attribute);
    return *this;
}

QByteArray RecordHash::finish(char space) const
{
    return eventHash(space, m_bytes);
}

QByteArray Ordinals::distinct(const QByteArray &hash)
{
    Key key{};
    std::memcpy(key.data(), hash.constData(), std::min(sizeof key, size_t(hash.size())));
    const int before = m_seen[key]++;
    if (before == 0)
        return hash;
    return eventHash('d', std::string(hash.constData(), size_t(hash.size())) + std::to_string(before));
}

} // namespace glasshouse
