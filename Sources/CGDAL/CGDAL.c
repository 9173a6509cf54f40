#include "CGDAL.h"

#include <dlfcn.h>
#include <pthread.h>
#include <gdal/cpl_conv.h>
#include <gdal/cpl_error.h>
#include <gdal/cpl_string.h>
#include <gdal/cpl_vsi.h>
#include <gdal/gdal.h>
#include <gdal/gdal_alg.h>
#include <gdal/gdalwarper.h>
#include <gdal/ogr_api.h>
#include <gdal/ogr_srs_api.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static void *library;
static char failure[512];

static void openLibrary(void) {
    library = dlopen("libgdal.so.32", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = dlopen("libgdal.so", RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        const char *reason = dlerror();
        for (size_t i = 0; reason && reason[i] && i + 1 < sizeof failure; i++) failure[i] = reason[i];
        return;
    }
    void (*registerAll)(void) = (void (*)(void))dlsym(library, "GDALAllRegister");
    if (registerAll) registerAll();
}

int PondGDALIsReady(void) {
    pthread_once(&once, openLibrary);
    return library != NULL;
}

const char *PondGDALFailure(void) { return failure; }

// Looks the function up once; two threads that do so at the same time store the same address.
#define FORWARD(result, name, parameters, arguments)                                                   \
    result Pond##name parameters {                                                                     \
        static void *address;                                                                          \
        void *function = __atomic_load_n(&address, __ATOMIC_RELAXED);                                  \
        if (!function) {                                                                               \
            function = dlsym(library, #name);                                                          \
            __atomic_store_n(&address, function, __ATOMIC_RELAXED);                                    \
        }                                                                                              \
        return ((__typeof__(&name))function) arguments;                                                \
    }

void PondGDALKeepErrors(void) {
    CPLErrorHandler quiet = (CPLErrorHandler)dlsym(library, "CPLQuietErrorHandler");
    void (*push)(CPLErrorHandler) = (void (*)(CPLErrorHandler))dlsym(library,
    "CPLPushErrorHandler");
    push(quiet);
}

FORWARD(const char *, GDALVersionInfo, (const char *request), (request))
FORWARD(void *, GDALOpenEx, (const char *path, unsigned int flags, const char *const *drivers,
        const char *const *options, const char *const *siblings), (path, flags, drivers, options,
        siblings))
FORWARD(void, GDALClose, (void *dataset), (dataset))
FORWARD(int, GDALDatasetGetLayerCount, (void *dataset), (dataset))
FORWARD(void *, GDALDatasetGetLayer, (void *dataset, int index), (dataset, index))
FORWARD(void *, GDALGetDriverByName, (const char *name), (name))
FORWARD(void *, GDALCreate, (void *driver, const char *path, int width, int height, int bands,
        int type, char **options), (driver, path, width, height, bands, type, options))
FORWARD(int, GDALGetRasterXSize, (void *dataset), (dataset))
FORWARD(int, GDALGetRasterYSize, (void *dataset), (dataset))
FORWARD(int, GDALGetRasterCount, (void *dataset), (dataset))
FORWARD(void *, GDALGetRasterBand, (void *dataset, int band), (dataset, band))
FORWARD(int, GDALGetRasterDataType, (void *band), (band))
FORWARD(int, GDALGetRasterColorInterpretation, (void *band), (band))
FORWARD(int, GDALSetRasterColorInterpretation, (void *band, int meaning), (band, meaning))
FORWARD(void *, GDALGetRasterColorTable, (void *band), (band))
FORWARD(int, GDALGetColorEntryCount, (void *table), (table))
FORWARD(int, GDALDatasetRasterIO, (void *dataset, int isWriting, int x, int y, int width, int height,
        void *target, int targetWidth, int targetHeight, int type, int bandCount, int *bands,
        int pixelSpace, int lineSpace, int bandSpace), (dataset, isWriting, x, y, width, height, target,
        targetWidth, targetHeight, type, bandCount, bands, pixelSpace, lineSpace, bandSpace))
FORWARD(int, GDALSetGeoTransform, (void *dataset, double *numbers), (dataset, numbers))
FORWARD(int, GDALSetProjection, (void *dataset, const char *wkt), (dataset, wkt))
FORWARD(void, GDALFlushCache, (void *dataset), (dataset))
FORWARD(void *, GDALDatasetCreateLayer, (void *dataset, const char *name, void *spatialReference,
        int geometryType, char **options), (dataset, name, spatialReference, geometryType,
        options))
FORWARD(int, GDALDatasetStartTransaction, (void *dataset, int force), (dataset, force))
FORWARD(int, GDALDatasetCommitTransaction, (void *dataset), (dataset))
FORWARD(const char *, OGR_L_GetName, (void *layer), (layer))
FORWARD(void *, OGR_L_GetLayerDefn, (void *layer), (layer))
FORWARD(void *, OGR_L_GetNextFeature, (void *layer), (layer))
FORWARD(void *, OGR_L_GetSpatialRef, (void *layer), (layer))
FORWARD(int, OGR_L_CreateField, (void *layer, void *field, int approximate), (layer, field,
        approximate))
FORWARD(int, OGR_L_AlterFieldDefn, (void *layer, int index, void *field, int flags), (layer, index,
        field, flags))
FORWARD(int, OGR_L_CreateFeature, (void *layer, void *feature), (layer, feature))
FORWARD(int, OGR_FD_GetFieldCount, (void *definition), (definition))
FORWARD(void *, OGR_FD_GetFieldDefn, (void *definition, int index), (definition, index))
FORWARD(int, OGR_FD_GetFieldIndex, (void *definition, const char *name), (definition, name))
FORWARD(void *, OGR_Fld_Create, (const char *name, int type), (name, type))
FORWARD(void, OGR_Fld_Destroy, (void *field), (field))
FORWARD(const char *, OGR_Fld_GetNameRef, (void *field), (field))
FORWARD(int, OGR_Fld_GetType, (void *field), (field))
FORWARD(int, OGR_Fld_GetSubType, (void *field), (field))
FORWARD(void, OGR_Fld_SetSubType, (void *field, int subtype), (field, subtype))
FORWARD(void *, OGR_F_Create, (void *definition), (definition))
FORWARD(void, OGR_F_Destroy, (void *feature), (feature))
FORWARD(long long, OGR_F_GetFID, (void *feature), (feature))
FORWARD(void *, OGR_F_GetGeometryRef, (void *feature), (feature))
FORWARD(int, OGR_F_SetGeometryDirectly, (void *feature, void *geometry), (feature, geometry))
FORWARD(int, OGR_F_IsFieldSetAndNotNull, (void *feature, int index), (feature, index))
FORWARD(const char *, OGR_F_GetFieldAsString, (void *feature, int index), (feature, index))
FORWARD(long long, OGR_F_GetFieldAsInteger64, (void *feature, int index), (feature, index))
FORWARD(double, OGR_F_GetFieldAsDouble, (void *feature, int index), (feature, index))
FORWARD(void, OGR_F_SetFieldString, (void *feature, int index, const char *text), (feature, index,
        text))
FORWARD(void, OGR_F_SetFieldInteger64, (void *feature, int index, long long integer), (feature,
        index, integer))
FORWARD(void, OGR_F_SetFieldDouble, (void *feature, int index, double number), (feature, index,
        number))
FORWARD(void *, OGR_G_GetLinearGeometry, (void *geometry, double maximumAngle, char **options),
        (geometry, maximumAngle, options))
FORWARD(void, OGR_G_FlattenTo2D, (void *geometry), (geometry))
FORWARD(int, OGR_G_WkbSize, (void *geometry), (geometry))
FORWARD(int, OGR_G_ExportToIsoWkb, (void *geometry, int byteOrder, unsigned char *target),
        (geometry, byteOrder, target))
FORWARD(int, OGR_G_CreateFromWkb, (const void *bytes, void *spatialReference, void **geometry,
        int size), (bytes, spatialReference, (OGRGeometryH *)geometry, size))
FORWARD(void, OGR_G_DestroyGeometry, (void *geometry), (geometry))
FORWARD(void *, OSRNewSpatialReference, (const char *wkt), (wkt))
FORWARD(int, OSRImportFromEPSG, (void *spatialReference, int code), (spatialReference, code))
FORWARD(void, OSRSetAxisMappingStrategy, (void *spatialReference, int strategy), (spatialReference,
        strategy))
FORWARD(void, OSRDestroySpatialReference, (void *spatialReference), (spatialReference))
FORWARD(int, OSRExportToWkt, (void *spatialReference, char **wkt), (spatialReference, wkt))
FORWARD(const char *, OSRGetAuthorityName, (void *spatialReference, const char *key),
        (spatialReference, key))
FORWARD(const char *, OSRGetAuthorityCode, (void *spatialReference, const char *key),
        (spatialReference, key))
FORWARD(void, CPLSetThreadLocalConfigOption, (const char *key, const char *value), (key, value))
FORWARD(void, GDALSetCacheMax64, (long long bytes), (bytes))
FORWARD(void, CPLErrorReset, (void), ())
FORWARD(const char *, CPLGetLastErrorMsg, (void), ())
FORWARD(int, CPLGetLastErrorType, (void), ())
FORWARD(void, CPLPopErrorHandler, (void), ())
FORWARD(void, VSIFree, (void *memory), (memory))
FORWARD(char **, VSIReadDirRecursive, (const char *path), (path))
FORWARD(void, CSLDestroy, (char **list), (list))
FORWARD(void *, VSIFOpenL, (const char *path, const char *mode), (path, mode))
FORWARD(size_t, VSIFReadL, (void *target, size_t size, size_t count, void *file), (target, size,
        count, file))
FORWARD(int, VSIFCloseL, (void *file), (file))
FORWARD(void *, GDALCreateCopy, (void *driver, const char *path, void *source, int isStrict,
        char **options, void *progress, void *progressData), (driver, path, source, isStrict, options,
        (GDALProgressFunc)progress, progressData))
FORWARD(int, GDALSetMetadataItem, (void *object, const char *name, const char *value,
        const char *domain), (object, name, value, domain))
FORWARD(int, GDALGetGeoTransform, (void *dataset, double *transform), (dataset, transform))
FORWARD(const char *, GDALGetProjectionRef, (void *dataset), (dataset))

int PondGDALGetColorEntry(void *table, int index, unsigned char *colour) {
    static void *address;
    if (!address) address = dlsym(library, "GDALGetColorEntry");
    const GDALColorEntry *entry = ((__typeof__(&GDALGetColorEntry))address)(table, index);
    if (!entry) return 0;
    colour[0] = (unsigned char)entry->c1;
    colour[1] = (unsigned char)entry->c2;
    colour[2] = (unsigned char)entry->c3;
    colour[3] = (unsigned char)entry->c4;
    return 1;
}

int PondGDALWarp(void *source, void *target, int bands, PondTransformer transformer, void *argument,
    double maximumError, double memoryLimit, PondProgress progress, void *listener) {
    __typeof__(&GDALCreateWarpOptions) createOptions = dlsym(library, "GDALCreateWarpOptions");
    __typeof__(&GDALDestroyWarpOptions) destroyOptions = dlsym(library, "GDALDestroyWarpOptions");
    __typeof__(&GDALCreateWarpOperation) createOperation = dlsym(library, "GDALCreateWarpOperation");
    __typeof__(&GDALDestroyWarpOperation) destroyOperation = dlsym(library, "GDALDestroyWarpOperation");
    __typeof__(&GDALChunkAndWarpImage) warp = dlsym(library, "GDALChunkAndWarpImage");
    __typeof__(&GDALCreateApproxTransformer) createApproximate =
        dlsym(library, "GDALCreateApproxTransformer");
    __typeof__(&GDALDestroyApproxTransformer) destroyApproximate =
        dlsym(library, "GDALDestroyApproxTransformer");
    GDALTransformerFunc approximate = (GDALTransformerFunc)dlsym(library, "GDALApproxTransform");
    __typeof__(&CPLMalloc) allocate = dlsym(library, "CPLMalloc");
    __typeof__(&CSLSetNameValue) setValue = dlsym(library, "CSLSetNameValue");

    GDALWarpOptions *options = createOptions();
    options->hSrcDS = source;
    options->hDstDS = target;
    options->nBandCount = bands;
    options->panSrcBands = allocate(sizeof(int) * (size_t)bands);
    options->panDstBands = allocate(sizeof(int) * (size_t)bands);
    for (int i = 0; i < bands; i++) options->panSrcBands[i] = options->panDstBands[i] = i + 1;
    // The band behind the colours says where the photo reaches.
    options->nDstAlphaBand = bands + 1;
    options->eResampleAlg = GRA_Bilinear;
    options->dfWarpMemoryLimit = memoryLimit;
    options->papszWarpOptions = setValue(options->papszWarpOptions, "INIT_DEST", "0");
    options->pTransformerArg = createApproximate((GDALTransformerFunc)transformer, argument, maximumError);
    options->pfnTransformer = approximate;
    options->pfnProgress = (GDALProgressFunc)progress;
    options->pProgressArg = listener;
    int failed = 1;
    GDALWarpOperationH operation = createOperation(options);
    if (operation) {
        failed = warp(operation, 0, 0, ((__typeof__(&GDALGetRasterXSize))dlsym(library,
            "GDALGetRasterXSize"))(target), ((__typeof__(&GDALGetRasterYSize))dlsym(library,
            "GDALGetRasterYSize"))(target)) != CE_None;
        destroyOperation(operation);
    }
    destroyApproximate(options->pTransformerArg);
    destroyOptions(options);
    return failed;
}
