// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timestamp.h"

#include <chrono>
#include <cstdio>

namespace glasshouse {

namespace {

constexpr int NotANumber = -1;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes digits off the front of a text that gets shorter as it is understood.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool atEnd() const { return m_text.empty(); }
    char peek() const { return m_text.empty() ? '\0' : m_text.front(); }
    void drop() { m_text.remove_prefix(1); }
    bool take(char c)
    {
        if (peek() != c || m_text.empty())
            return false;
        drop();
        return true;
    }
    int number(std::size_t digits)
    {
        if (m_text.size() < digits)
            return NotANumber;
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            if (!isDigit(m_text[i]))
                return NotANumber;
            value = value * 10 + (m_text[i] - '0');
        }
        m_text.remove_prefix(digits);
        return value;
    }

private:
    std::string_view m_text;
};

/// Days since 1970-01-01 in the proleptic Gregorian calendar (years counted from March, so the leap day is last).
qint64 daysFromEpoch(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64(era) * 146097 + dayOfEra - 719468;
}

bool dateExists(int year, int month, int day)
{
    static constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || month < 1 || month > 12 || day < 1)
        return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= lengths[month - 1] + (month == 2 && leap ? 1 : 0);
}

/// ".123456" to 123; consumes all digits. -1 where a point has no digit after it.
int fraction(Scanner &in)
{
    if (!in.take('.') && !in.take(','))
        return 0;
    if (!isDigit(in.peek()))
        return NotANumber;
    int ms = 0;
    for (int weight = 100; isDigit(in.peek()); weight /= 10, in.drop())
        ms += (in.peek() - '0') * weight;
    return ms;
}

/// "10:15[:30[.123]]" to ms of the day.
int timeOfDay(Scanner &in)
{
    const int hour = in.number(2);
    if (hour < 0 || hour > 23 || !in.take(':'))
        return NotANumber;
    const int minute = in.number(2);
    if (minute < 0 || minute > 59)
        return NotANumber;
    int second = 0, ms = 0;
    if (in.take(':')) {
        second = in.number(2);
        ms = second < 0 || second > 59 ? NotANumber : fraction(in);
        if (ms < 0)
            return NotANumber;
    }
    return ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

/// "", "Z", "+02", "+02:00", "+0200"; false for anything else.
bool zoneOffset(Scanner &in, qint64 &offsetMs)
{
    offsetMs = 0;
    if (in.atEnd())
        return true;
    if (in.take('Z'))
        return in.atEnd();
    const int sign = in.peek() == '-' ? -1 : 1;
    if (!in.take('+') && !in.take('-'))
        return false;
    const int hours = in.number(2);
    int minutes = 0;
    if (in.take(':') || !in.atEnd())
        minutes = in.number(2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || !in.atEnd())
        return false;
    offsetMs = sign * (hours * 60LL + minutes) * 60000;
    return true;
}

} // namespace

qint64 parseTimestamp(std::string_view text)
{
    Scanner in(text);
    const int year = in.number(4);
    if (!in.take('-'))
        return NoTime;
    const int month = in.number(2);
    if (!in.take('-'))
        return NoTime;
    const int day = in.number(2);
    if (!dateExists(year, month, day))
        return NoTime;
    const qint64 dayMs = daysFromEpoch(year, month, day) * 86400000;
    if (in.atEnd())
        return dayMs;
    if (!in.take('T') && !in.take(' ') && !in.take('t'))
        return NoTime;
    const int ms = timeOfDay(in);
    qint64 offsetMs = 0;
    if (ms < 0 || !zoneOffset(in, offsetMs))
        return NoTime;
    return dayMs + ms - offsetMs;
}

std::string timestampText(qint64 ms)
{
    using namespace std::chrono;
    const sys_time<milliseconds> instant{milliseconds(ms)};
    const auto day = floor<days>(instant);
    const year_month_day date(day);
    const hh_mm_ss time(instant - day);
    char text[48];
    const int length =
        std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
                      unsigned(date.month()), unsigned(date.day()), int(time.hours().count()),
                      int(time.minutes().count()), int(time.seconds().count()), int(time.subseconds().count()));
    return std::string(text, size_t(length));
}

} // namespace glasshouse
