#pragma once
#include <stddef.h>
#include <stdint.h>

// libjpeg-turbo, opened when the first JPEG is written and not when the program starts.

/// Takes `count` bytes of the file; 0 when they could not be written.
typedef int (*PondJPEGTake)(void *target, const unsigned char *bytes, size_t count);

typedef struct {
    /// `0x00RRGGBB`, row by row from the top.
    const uint32_t *pixels;
    int width;
    int height;
    /// 1 to 100.
    int quality;
    int dotsPerInch;
    /// An ICC profile of what the colours mean.
    const unsigned char *profile;
    unsigned int profileLength;
} PondJPEGPicture;

/// Writes the picture row by row: beside the pixels it needs some hundred kilobytes at any size. Colours are not
/// thinned out (4:4:4), so that small coloured text stays sharp. Returns 1 when all of it was taken, else 0 with the reason in
/// `failure`, which holds 512 characters.
int PondJPEGWrite(const PondJPEGPicture *picture, PondJPEGTake take, void *target, char *failure);
