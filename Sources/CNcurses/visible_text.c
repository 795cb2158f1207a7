#include "CNcurses.h"

#include <stdbool.h>
#include <string.h>

static const char digits[] = "0123456789abcdef";

// Controls, line ends of other alphabets, what turns the direction of writing, tags and invisible signs.
static bool acts(uint32_t scalar) {
    if (scalar == '\n' || scalar == '\t') return false;
    return scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0) || scalar == 0xAD || scalar == 0x061C
        || (scalar >= 0x200B && scalar <= 0x200F) || (scalar >= 0x2028 && scalar <= 0x202E)
        || (scalar >= 0x2060 && scalar <= 0x206F) || scalar == 0xFEFF || (scalar >= 0xE0000 && scalar <= 0xE0FFF);
}

static size_t put_hex(char *output, const char *before, uint32_t value, int width, const char *after) {
    size_t used = strlen(before);
    memcpy(output, before, used);
    bool has_begun = false;
    for (int shift = 28; shift >= 0; shift -= 4) {
        uint32_t digit = value >> shift & 15;
        has_begun = has_begun || digit != 0 || shift < 4 * width;
        if (has_begun) output[used++] = digits[digit];
    }
    size_t more = strlen(after);
    memcpy(output + used, after, more);
    return used + more;
}

static size_t flush_bad(VisibleText *state, char *output) {
    size_t used = 0;
    for (int i = 0; i < state->count; i++) used += put_hex(output + used, "\\x", state->bytes[i], 2, "");
    state->count = state->needed = 0;
    return used;
}

static size_t put_scalar(VisibleText *state, char *output) {
    static const unsigned char lead[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    uint32_t scalar = state->bytes[0] & lead[state->needed];
    for (int i = 1; i < state->needed; i++) scalar = scalar << 6 | (state->bytes[i] & 0x3F);
    bool is_scalar = scalar >= least[state->needed] && scalar <= 0x10FFFF && (scalar < 0xD800 || scalar > 0xDFFF);
    if (!is_scalar) return flush_bad(state, output);
    size_t used = (size_t)state->count;
    if (acts(scalar)) used = put_hex(output, "\\u{", scalar, 2, "}");
    else memcpy(output, state->bytes, used);
    state->count = state->needed = 0;
    return used;
}

static int length_of(unsigned char byte) {
    if (byte < 0x80) return 1;
    if (byte >= 0xC2 && byte < 0xE0) return 2;
    if (byte >= 0xE0 && byte < 0xF0) return 3;
    return byte >= 0xF0 && byte < 0xF5 ? 4 : 0;
}

size_t tl_make_visible(VisibleText *state, const unsigned char *bytes, size_t count, char *output) {
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned char byte = bytes[i];
        bool continues = (byte & 0xC0) == 0x80;
        if (state->count > 0 && !continues) used += flush_bad(state, output + used);
        if (state->count == 0) state->needed = length_of(byte);
        state->bytes[state->count++] = byte;
        if (state->needed == 0) used += flush_bad(state, output + used);
        else if (state->count == state->needed) used += put_scalar(state, output + used);
    }
    return used;
}
