// Categories and areas: read by everybody, categories changed by administrators.
import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Categories } from '@hotline/directory';
import { Access } from '../auth/access.decorator.js';
import { AddCategoryDto, AlterCategoryDto, AreaNodeDto, CategoryDto, CategoryNodeDto } from './directory.dto.js';
import { Trees } from './trees.service.js';

@ApiTags('directory')
@Controller('api')
export class CategoriesController {
  constructor(
    private readonly categories: Categories,
    private readonly trees: Trees,
  ) {}

  @Get('categories')
  @Access('signed-in')
  @ApiOkResponse({ type: [CategoryNodeDto] })
  categoryTree(): Promise<readonly CategoryNodeDto[]> {
    return this.trees.categories();
  }

  @Get('areas')
  @Access('signed-in')
  @ApiOkResponse({ type: [AreaNodeDto] })
  areaTree(): Promise<readonly AreaNodeDto[]> {
    return this.trees.areas();
  }

  @Post('categories')
  @Access('admin')
  @ApiCreatedResponse({ type: CategoryDto })
  add(@Body() { name, parentCode }: AddCategoryDto): Promise<CategoryDto> {
    return this.categories.add(name, parentCode ?? null);
  }

  @Patch('categories/:code')
  @Access('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  alter(@Param('code') code: string, @Body() change: AlterCategoryDto): Promise<void> {
    return this.categories.alter(code, change);
  }
}
