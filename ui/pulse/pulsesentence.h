// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "charts/theme.h"
#include "query/pulse.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace glasshouse {

/// The pulse in the viewer's words. Each combination of fields is a whole sentence of the translation, with {names} where
/// fields stand. Pure.
class PulseSentence
{
    Q_DECLARE_TR_FUNCTIONS(glasshouse::PulseSentence)
public:
    struct Piece {
        QString text;                     ///< safe to be painted
        int field = Words;                ///< index into the fields it was made from, or one of these:
        static constexpr int Words = -1;  ///< what stands between them
        static constexpr int Status = -2; ///< how it is on the whole
    };

    /// Words of all fields that are known.
    static std::vector<Piece> make(const PulseAnswer &answer, const Format &format);
    /// The largest sentence that fits: secondary fields go first, then names are cut, then what is left goes by rank;
    /// a number is never cut. `width` measures a piece.
    static std::vector<Piece> fit(const PulseAnswer &answer, const Format &format, double room,
                                  const std::function<double(const Piece &)> &width,
                                  const std::function<QString(const QString &, double)> &elide);
    static QString plain(const std::vector<Piece> &pieces);
    static Token tokenOf(PulseColour colour);
    static Token tokenOf(PulseAnswer::Status status);

private:
    static QString statusWords(PulseAnswer::Status status);
    static QString words(const PulseField &field, const Format &format);
    static QString quiet(const PulseField &rate, const Format &format);
    static QString traffic(const std::function<bool(const char *)> &has);
    static QString service(const std::function<bool(const char *)> &has);
    static QString others(const std::function<bool(const char *)> &has);
    static std::vector<Piece> makeOf(const PulseAnswer &answer, const std::vector<bool> &kept, const Format &format);
};

} // namespace glasshouse
