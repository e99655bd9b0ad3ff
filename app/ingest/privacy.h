// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonwriter.h"
#include "domain/attribute.h"

#include <QByteArray>

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace glasshouse {

/// Decides what is kept of the attributes of an event or series, before anything is written. Numbers and booleans are
/// kept (as text too); of text only what is short, holds no secret and has no content name, or is on the allow-list. Of
/// everything else its key, type, length and a hash. The rule: DESIGN 2 "Privacy", docs/formats.md "What is kept of an
/// attribute". Used on one thread: it remembers what names say, since most records of a request have the same ones.
class PrivacyFilter
{
public:
    static constexpr std::size_t KeptCharacters = 64;     ///< of text under an ordinary name
    static constexpr std::size_t AllowedCharacters = 256; ///< of text on the allow-list
    static constexpr int KeptMembers = 4096;              ///< values of one call, nested ones included

    /// `withContent`: text is kept whole, but for the secrets in it. `key`: of the store; it keys the hashes, because
    /// short text can be guessed from a plain one.
    PrivacyFilter(bool withContent, QByteArray key);

    /// Writes the members of one JSON object: the keys and what may be kept of the values. Masked text is
    /// {"masked":"text","length":123,"hash":"<16 hex>"}, its length in characters; bytes likewise.
    void writeMembers(JsonWriter &json, std::span<const Attribute> attributes) const;

private:
    enum class Place { Plain, Allowed, Content, Secret };
    static constexpr std::size_t RememberedNames = 1024;

    /// What a name says.
    struct Name {
        Place place = Place::Plain;
        bool strange = false; ///< not to be written as it is
    };
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    static Place placeOf(std::string_view key);
    Name nameOf(std::string_view key) const;
    void writeMembers(JsonWriter &json, std::span<const Attribute> attributes, Place parent, int &left) const;
    void writeValue(JsonWriter &json, const Attribute &attribute, Place place, int &left) const;
    void writeText(JsonWriter &json, const Attribute &attribute, Place place) const;
    void writeMask(JsonWriter &json, std::string_view kind, std::string_view bytes, qint64 length) const;
    std::string hashOf(std::string_view bytes) const;

    bool m_withContent;
    QByteArray m_key;
    mutable std::unordered_map<std::string, Name, Hash, std::equal_to<>> m_names;
    mutable std::string m_hashedText, m_hash; ///< the last one: a log record's text is often the one before's
};

/// A name from outside (action, model, tool, resource, actor) as a column may hold it: control characters and invisible
/// ones out, what looks like a secret masked, at most 200 bytes of whole characters. Broken UTF-8 becomes U+FFFD.
std::string cleanName(std::string_view name);

} // namespace glasshouse
