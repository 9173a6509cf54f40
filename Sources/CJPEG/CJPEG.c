#include "CJPEG.h"

#include <dlfcn.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>
#include <jpeglib.h>
#include <jerror.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static void *library;

static void openLibrary(void) {
    library = dlopen("libjpeg.so.62", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = dlopen("libjpeg.so", RTLD_NOW | RTLD_LOCAL);
}

#define CALL(name) ((__typeof__(&name))dlsym(library, #name))

/// What libjpeg calls when it cannot go on: back to where writing began.
typedef struct {
    struct jpeg_error_mgr manager;
    jmp_buf start;
    char *failure;
} Errors;

static void giveUp(j_common_ptr common) {
    Errors *errors = (Errors *)common->err;
    errors->manager.format_message(common, errors->failure);
    longjmp(errors->start, 1);
}

static void keepQuiet(j_common_ptr common) { (void)common; }

typedef struct {
    struct jpeg_destination_mgr manager;
    PondJPEGTake take;
    void *target;
    unsigned char buffer[65536];
} Target;

static void empty(Target *target) {
    target->manager.next_output_byte = target->buffer;
    target->manager.free_in_buffer = sizeof target->buffer;
}

static void begin(j_compress_ptr info) { empty((Target *)info->dest); }

static void hand(j_compress_ptr info, size_t count) {
    Target *target = (Target *)info->dest;
    if (count > 0 && !target->take(target->target, target->buffer, count)) {
        info->err->msg_code = JERR_FILE_WRITE;
        info->err->error_exit((j_common_ptr)info);
    }
}

static boolean goOn(j_compress_ptr info) {
    // libjpeg asks for the whole buffer to be taken, whatever is told to be free in it.
    hand(info, sizeof ((Target *)info->dest)->buffer);
    empty((Target *)info->dest);
    return TRUE;
}

static void end(j_compress_ptr info) {
    Target *target = (Target *)info->dest;
    hand(info, sizeof target->buffer - target->manager.free_in_buffer);
}

static void describe(j_compress_ptr info, const PondJPEGPicture *picture) {
    info->image_width = (JDIMENSION)picture->width;
    info->image_height = (JDIMENSION)picture->height;
    info->input_components = 4;
    info->in_color_space = JCS_EXT_BGRX;
    CALL(jpeg_set_defaults)(info);
    CALL(jpeg_set_quality)(info, picture->quality, TRUE);
    for (int part = 0; part < info->num_components; part++) {
        info->comp_info[part].h_samp_factor = 1;
        info->comp_info[part].v_samp_factor = 1;
    }
    info->density_unit = 1;
    info->X_density = (UINT16)picture->dotsPerInch;
    info->Y_density = (UINT16)picture->dotsPerInch;
}

static void writeRows(j_compress_ptr info, const PondJPEGPicture *picture) {
    CALL(jpeg_start_compress)(info, TRUE);
    CALL(jpeg_write_icc_profile)(info, picture->profile, picture->profileLength);
    while (info->next_scanline < info->image_height) {
        JSAMPROW row = (JSAMPROW)(picture->pixels + (size_t)info->next_scanline * (size_t)picture->width);
        CALL(jpeg_write_scanlines)(info, &row, 1);
    }
    CALL(jpeg_finish_compress)(info);
}

int PondJPEGWrite(const PondJPEGPicture *picture, PondJPEGTake take, void *target, char *failure) {
    pthread_once(&once, openLibrary);
    if (!library) {
        const char *reason = dlerror();
        snprintf(failure, 512, "%s", reason ? reason : "libjpeg.so.62");
        return 0;
    }
    struct jpeg_compress_struct info;
    Errors errors;
    Target destination;
    memset(&info, 0, sizeof info);
    info.err = CALL(jpeg_std_error)(&errors.manager);
    errors.manager.error_exit = giveUp;
    errors.manager.output_message = keepQuiet;
    errors.failure = failure;
    if (setjmp(errors.start)) {
        CALL(jpeg_destroy_compress)(&info);
        return 0;
    }
    CALL(jpeg_CreateCompress)(&info, JPEG_LIB_VERSION, sizeof info);
    destination.manager.init_destination = begin;
    destination.manager.empty_output_buffer = goOn;
    destination.manager.term_destination = end;
    destination.take = take;
    destination.target = target;
    info.dest = &destination.manager;
    describe(&info, picture);
    writeRows(&info, picture);
    CALL(jpeg_destroy_compress)(&info);
    return 1;
}
